package fi.merkitys.permissions;

import com.ibm.icu.text.ListFormatter;
import fi.merkitys.identity.Scope;
import fi.merkitys.identity.tokens.ApiToken;
import fi.merkitys.shell.Wording;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The table of who may see and change what in words, that speak to the person whose data it is or about her. */
public final class RightsWords {
    private final Wording words;
    private final boolean toHerself;

    public RightsWords(Wording words, boolean toHerself) {
        this.words = words;
        this.toHerself = toHerself;
    }

    public String title(Data data) {
        return words.t("permissions.data." + data.key());
    }

    /** What is meant by it. */
    public String meaning(Data data) {
        return words.t("permissions.meaning." + data.key());
    }

    public String grain(Grain grain) {
        return words.t("permissions.grain." + grain.key());
    }

    public String whom(Shown shown, Shown.Line line) {
        if (line.everybody()) {
            return words.t(line.grain() == Grain.NOTHING ? "permissions.anybody" : "permissions.everybody");
        }
        return joined(line.whom().stream()
                .map(relation -> relation == Relation.LEADER && shown.leadersAboveApart()
                        ? words.t("permissions.otherLeaders")
                        : relation(relation))
                .toList());
    }

    public String relation(Relation relation) {
        return toHerself && relation == Relation.SELF
                ? words.t("permissions.you")
                : words.t("permissions.relation." + relation.key());
    }

    /** Who may change it, people and scripts. */
    public String changing(Data data) {
        var who = Arrays.stream(Relation.values()).filter(data::isChangedBy).toList();
        return who.isEmpty()
                ? words.t("permissions.nobody")
                : joined(who.stream().map(this::relation).toList());
    }

    /** With which rights programs may read and change it; empty where they may not. */
    public String programs(Data data) {
        return joined(Arrays.stream(Scope.values())
                .filter(scope ->
                        data.readBy().contains(scope) || data.writtenBy().contains(scope))
                .map(scope -> words.t("entrance.token.scope." + scope.name()))
                .toList());
    }

    /** Which programs of the organisation may do that now. */
    public String programsNow(Data data, Collection<ApiToken> tokens) {
        var names = tokens.stream()
                .filter(token -> token.scopes().stream()
                        .anyMatch(scope -> data.readBy().contains(scope)
                                || data.writtenBy().contains(scope)))
                .map(ApiToken::name)
                .distinct()
                .toList();
        return names.isEmpty()
                ? words.t("permissions.programs.none")
                : words.t("permissions.programs.now", joined(names), names.size());
    }

    private String joined(List<String> parts) {
        return ListFormatter.getInstance(words.language()).format(parts);
    }
}
