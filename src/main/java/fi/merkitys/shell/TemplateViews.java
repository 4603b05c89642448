package fi.merkitys.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the JTE template that a handler names; there is no starter for this generation of Spring Boot. */
@Component
class TemplateViews implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final Chromes chromes;

    TemplateViews(TemplateEngine engine, Chromes chromes) {
        this.engine = engine;
        this.chromes = chromes;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class TemplateView implements View {
        private final String template;

        TemplateView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
            // What Spring puts there for its form tags is no template's parameter.
            parameters.keySet().removeIf(key -> key.startsWith("org.springframework"));
            var chrome = chromes.of(request);
            Languages.remember(request, response, chrome.chosenLanguage());
            parameters.put("c", chrome);
            var output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            response.setContentType(getContentType());
            response.setHeader("Cache-Control", "no-store");
            var page = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(page);
            response.setContentLength(page.size());
            // Hundreds of small pieces, each through all the filters' wrappers, would take as long as the rendering.
            response.getOutputStream().write(page.toByteArray());
        }
    }
}
