package fi.merkitys.entrance;

import fi.merkitys.identity.sessions.Way;
import fi.merkitys.installation.Organisations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The first page of an empty installation. */
@Controller
class FirstAdministratorPages {
    private final BeginOrganisation begin;
    private final Organisations organisations;
    private final LetIn letIn;

    FirstAdministratorPages(BeginOrganisation begin, Organisations organisations, LetIn letIn) {
        this.begin = begin;
        this.organisations = organisations;
        this.letIn = letIn;
    }

    @GetMapping("/first-administrator")
    String form(Model model) {
        if (organisations.find().isPresent()) {
            return "redirect:/";
        }
        return page(model, FirstAdministrator.EMPTY, Map.of());
    }

    @PostMapping("/first-administrator")
    String create(
            @ModelAttribute FirstAdministrator form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (begin.with(form)) {
            case BeginOrganisation.Begun begun -> letIn.now(begun.administrator(), Way.BEGINNING, request, response);
            case BeginOrganisation.Incomplete incomplete -> page(model, form, incomplete.problems());
            case BeginOrganisation.AlreadyBegun any -> "redirect:/sign-in";
        };
    }

    private static String page(Model model, FirstAdministrator form, Map<String, String> problems) {
        model.addAttribute("form", form).addAttribute("problems", problems);
        return "entrance/first-administrator";
    }

    /** Sends everybody there as long as there is no organisation. */
    @Configuration(proxyBeanMethods = false)
    static class Redirect implements WebMvcConfigurer, HandlerInterceptor {
        private final Organisations organisations;
        private volatile boolean begun;

        Redirect(Organisations organisations) {
            this.organisations = organisations;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this).addPathPatterns("/", "/sign-in");
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws java.io.IOException {
            begun = begun || organisations.find().isPresent();
            if (!begun) {
                response.sendRedirect("/first-administrator");
            }
            return begun;
        }
    }
}
