package fi.merkitys.golive;

import fi.merkitys.rights.Category;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checklist as somebody types it; nothing typed is lost. */
public final class ChecklistForm {
    static final List<String> DAYS = List.of("dialogueOn", "informedOn", "assessedOn");
    private static final List<String> TEXTS = List.of("dialogueWith", "informedHow", "legalBasis", "responsible");
    private static final int LONGEST = 2000;
    private static final String NECESSITY = "necessity_";
    private final Map<String, String> typed;
    private final Map<String, String> problems = new HashMap<>();

    private ChecklistForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static ChecklistForm typed(Map<String, String> parameters) {
        var kept = new HashMap<String, String>();
        parameters.forEach((name, text) -> kept.put(name, text.replace("\0", "").strip()));
        return new ChecklistForm(kept);
    }

    static ChecklistForm of(@Nullable Checklist present) {
        var typed = new HashMap<String, String>();
        if (present != null) {
            typed.put("dialogueOn", present.dialogueOn().toString());
            typed.put("dialogueWith", present.dialogueWith());
            typed.put("informedOn", present.informedOn().toString());
            typed.put("informedHow", present.informedHow());
            typed.put("assessedOn", present.assessedOn().toString());
            typed.put("legalBasis", present.legalBasis());
            typed.put("responsible", present.responsible());
            present.necessity().forEach((category, why) -> typed.put(field(category), why));
        }
        return new ChecklistForm(typed);
    }

    /** The name of the field in which a category's necessity is said. */
    public static String field(Category category) {
        return NECESSITY + category.key();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The key of what is wrong with a field, or none. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** @return none where something is missing: then the form says what */
    @Nullable
    Checklist checklist(LocalDate today) {
        for (var field : DAYS) {
            checkDay(field, today);
        }
        for (var field : TEXTS) {
            checkText(field);
        }
        for (var category : Checklist.TO_JUSTIFY) {
            checkText(field(category));
        }
        if (hasProblems()) {
            return null;
        }
        var necessity = new EnumMap<Category, String>(Category.class);
        Checklist.TO_JUSTIFY.forEach(category -> necessity.put(category, value(field(category))));
        return new Checklist(
                LocalDate.parse(value("dialogueOn")),
                value("dialogueWith"),
                LocalDate.parse(value("informedOn")),
                value("informedHow"),
                LocalDate.parse(value("assessedOn")),
                value("legalBasis"),
                value("responsible"),
                necessity);
    }

    private void checkDay(String field, LocalDate today) {
        try {
            if (LocalDate.parse(value(field)).isAfter(today)) {
                problems.put(field, "golive.problem.future");
            }
        } catch (DateTimeParseException e) {
            problems.put(field, "golive.problem.day");
        }
    }

    private void checkText(String field) {
        if (value(field).isEmpty()) {
            problems.put(field, "golive.problem.missing");
        } else if (value(field).length() > LONGEST) {
            problems.put(field, "golive.problem.long");
        }
    }
}
