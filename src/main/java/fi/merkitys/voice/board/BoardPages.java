package fi.merkitys.voice.board;

import fi.merkitys.identity.Viewer;
import fi.merkitys.voice.Item;
import fi.merkitys.voice.Items;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for its owner; whoever stands in sees it as well. */
@Controller("voiceBoardPages")
class BoardPages {
    /** More than this nobody takes in at once; what is most urgent comes first. */
    private static final int SHOWN = 100;

    private final Items items;
    private final Clock clock;

    BoardPages(Items items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @GetMapping("/voice/board")
    ModelAndView board(Viewer viewer) {
        var owned = items.ownedBy(viewer, SHOWN + 1);
        var shown = owned.subList(0, Math.min(SHOWN, owned.size()));
        return new ModelAndView("voice/board")
                .addObject("columns", columns(shown))
                .addObject("more", owned.size() > SHOWN)
                .addObject("today", LocalDate.now(clock));
    }

    private static Map<Column, List<Item>> columns(List<Item> items) {
        var columns = new EnumMap<Column, List<Item>>(Column.class);
        Arrays.stream(Column.values()).forEach(column -> columns.put(column, List.of()));
        columns.putAll(items.stream().collect(Collectors.groupingBy(Column::of)));
        return columns;
    }
}
