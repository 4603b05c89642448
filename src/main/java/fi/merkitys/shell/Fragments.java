package fi.merkitys.shell;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A part of a page that another module's template makes. */
@Component
public class Fragments {
    private final TemplateEngine engine;

    Fragments(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * @param template as a handler would name it
     * @param model its parameters; the chrome {@code c} is added
     */
    public Content of(String template, Map<String, ?> model, Chrome c) {
        var parameters = new HashMap<String, Object>(model);
        parameters.put("c", c);
        return output -> engine.render(template + ".jte", parameters, output);
    }
}
