package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import fi.merkitys.people.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code /Users}: people. */
@Component
class Users extends ResourceHandler<User> {
    private final KnownUsers known;
    private final KeepUser keep;

    Users(KnownUsers known, KeepUser keep) {
        this.known = known;
        this.keep = keep;
    }

    /** What is no number is nobody's id. */
    static PersonId id(String text) {
        return new PersonId(text.matches("\\d{1,18}") ? Long.parseLong(text) : -1);
    }

    private KnownUser find(String id) {
        return known.find(id(id)).orElseThrow(() -> new ResourceNotFoundException("There is no user with id " + id));
    }

    @Override
    public User createResource(User user, Context context) {
        return find(keep.create(user).toString()).user();
    }

    @Override
    public User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        return find(id).user();
    }

    @Override
    public User updateResource(User user, Context context) {
        var id = user.getId().orElse("");
        var patch = context.getUriInfos().getHttpMethod() == HttpMethod.PATCH;
        keep.change(find(id), user, patch);
        return find(id).user();
    }

    @Override
    public void deleteResource(String id, Context context) {
        keep.remove(find(id));
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        if (filter == null) {
            return PartialListResponse.<User>builder()
                    .resources(known.page(startIndex - 1, count).stream()
                            .map(KnownUser::user)
                            .toList())
                    .totalResults(known.count())
                    .build();
        }
        var asked = userName(filter).map(known::named).orElseGet(known::all);
        var users = asked.stream().map(KnownUser::user).toList();
        var fitting = FilterResourceResolver.filterResources(getServiceProvider(), users, filter);
        return PartialListResponse.<User>builder()
                .resources(fitting.stream().skip(startIndex - 1).limit(count).toList())
                .totalResults(fitting.size())
                .build();
    }

    /** What identity providers ask before each change need not read everybody. */
    private static Optional<String> userName(FilterNode filter) {
        return filter instanceof AttributeExpressionLeaf leaf
                        && leaf.getComparator() == Comparator.EQ
                        && leaf.getSchemaAttribute().getScimNodeName().equals(AttributeNames.RFC7643.USER_NAME)
                ? Optional.ofNullable(leaf.getValue())
                : Optional.empty();
    }
}
