package fi.merkitys.voice;

import fi.merkitys.voice.Use.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where items went in: releases, instructions, goals, training. */
@Repository
@Transactional
class UsedIn {
    private final JdbcClient jdbc;

    UsedIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Use> of(ItemId item) {
        return jdbc.sql("select id, kind, words, address from voice.used_in where item_id = :item order by id")
                .param("item", item.value())
                .query((row, number) -> new Use(
                        row.getLong("id"),
                        Sort.of(row.getString("kind")).orElseThrow(),
                        row.getString("words"),
                        row.getString("address")))
                .list();
    }

    void add(ItemId item, Sort sort, String words, @Nullable String address) {
        jdbc.sql("insert into voice.used_in (item_id, kind, words, address) values (:item, :kind, :words, :address)")
                .param("item", item.value())
                .param("kind", sort.key())
                .param("words", words)
                .param("address", address, java.sql.Types.VARCHAR)
                .update();
    }

    boolean remove(long id, ItemId item) {
        return jdbc.sql("delete from voice.used_in where id = :id and item_id = :item")
                        .param("id", id)
                        .param("item", item.value())
                        .update()
                == 1;
    }
}
