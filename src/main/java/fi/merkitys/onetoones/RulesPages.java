package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.scheduling.Hours;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When talks may be: the hours of shifts and the countries of sites. */
@Controller
class RulesPages {
    private final TalkRules rules;
    private final TransactionOperations transactions;

    RulesPages(TalkRules rules, TransactionOperations transactions) {
        this.rules = rules;
        this.transactions = transactions;
    }

    @GetMapping("/one-to-one-rules")
    ModelAndView page(Viewer viewer) {
        check(viewer);
        return page(Map.of());
    }

    /** @param typed as {@code shift-from-NAME}, {@code shift-until-NAME}, {@code site-ID} and {@code country} */
    @PostMapping("/one-to-one-rules")
    ModelAndView set(@RequestParam Map<String, String> typed, Viewer viewer) {
        check(viewer);
        var wrong = new HashMap<String, String>();
        var hours = new HashMap<String, @Nullable Hours>();
        for (var shift : rules.shifts()) {
            var from = typed.getOrDefault("shift-from-" + shift.name(), "");
            var until = typed.getOrDefault("shift-until-" + shift.name(), "");
            if (from.isEmpty() && until.isEmpty()) {
                hours.put(shift.name(), null);
            } else {
                try {
                    hours.put(shift.name(), new Hours(LocalTime.parse(from), LocalTime.parse(until)));
                } catch (DateTimeParseException e) {
                    wrong.put(shift.name(), "onetoones.rules.problem");
                }
                if (from.equals(until)) {
                    wrong.put(shift.name(), "onetoones.rules.problem");
                }
            }
        }
        if (!wrong.isEmpty()) {
            var page = page(wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        transactions.executeWithoutResult(status -> keep(typed, hours));
        return new ModelAndView("redirect:/one-to-one-rules");
    }

    private void keep(Map<String, String> typed, Map<String, @Nullable Hours> hours) {
        hours.forEach(rules::setShift);
        var country = typed.getOrDefault("country", "");
        if (PublicHolidays.COUNTRIES.contains(country)) {
            rules.setCountry(country);
        }
        for (var site : rules.sites()) {
            var chosen = typed.getOrDefault("site-" + site.id(), "");
            rules.setSite(site.id(), PublicHolidays.COUNTRIES.contains(chosen) ? chosen : "");
        }
    }

    private static void check(Viewer viewer) {
        if (!Data.ONE_TO_ONE_RULES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    private ModelAndView page(Map<String, String> wrong) {
        return new ModelAndView("onetoones/rules")
                .addObject("country", rules.country())
                .addObject("sites", rules.sites())
                .addObject("shifts", rules.shifts())
                .addObject("wrong", wrong);
    }
}
