package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code /Groups}: teams. Everybody is in one team at most: who is added to one leaves the other. */
@Component
class Groups extends ResourceHandler<Group> {
    private final JdbcClient jdbc;
    private final KeepGroup keep;
    private final Clock clock;

    Groups(JdbcClient jdbc, KeepGroup keep, Clock clock) {
        this.jdbc = jdbc;
        this.keep = keep;
        this.clock = clock;
    }

    private List<Group> read(@Nullable Long id) {
        var groups = new LinkedHashMap<Long, Group>();
        var members = new LinkedHashMap<Long, List<Member>>();
        jdbc.sql("""
            select t.id, t.name, p.id as person, p.name as person_name
            from people.team t
            left join people.person p on p.team_id = t.id and (p.left_on is null or p.left_on >= :today)
            where cast(:id as bigint) is null or t.id = :id
            order by t.id, p.id
            """)
                .param("today", LocalDate.now(clock))
                .param("id", id, java.sql.Types.BIGINT)
                .query(row -> {
                    var team = row.getLong("id");
                    groups.computeIfAbsent(team, any -> new Group());
                    groups.get(team).setId(Long.toString(team));
                    groups.get(team).setDisplayName(row.getString("name"));
                    var person = row.getString("person");
                    if (person != null) {
                        members.computeIfAbsent(team, any -> new ArrayList<>())
                                .add(Member.builder()
                                        .value(person)
                                        .display(row.getString("person_name"))
                                        .type("User")
                                        .build());
                    }
                });
        groups.forEach((team, group) -> {
            group.setMembers(members.getOrDefault(team, List.of()));
            group.setMeta(Meta.builder().build());
        });
        return List.copyOf(groups.values());
    }

    private Group find(String id) {
        return read(Users.id(id).value()).stream()
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException("There is no group with id " + id));
    }

    @Override
    public Group createResource(Group group, Context context) {
        return find(Long.toString(keep.create(group)));
    }

    @Override
    public Group getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        return find(id);
    }

    @Override
    public Group updateResource(Group group, Context context) {
        var id = group.getId().orElse("");
        keep.change(find(id), group);
        return find(id);
    }

    @Override
    public void deleteResource(String id, Context context) {
        keep.remove(find(id));
    }

    /** The library filters, and cuts the page out. */
    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        var groups = read(null);
        return PartialListResponse.<Group>builder()
                .resources(groups)
                .totalResults(groups.size())
                .build();
    }

    static Map<String, Member> members(Group group) {
        var members = new LinkedHashMap<String, Member>();
        group.getMembers().forEach(member -> members.put(member.getValue().orElse(""), member));
        return members;
    }
}
