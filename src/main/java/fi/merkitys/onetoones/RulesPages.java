package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.workdays.Countries;
import fi.merkitys.workdays.PublicHolidays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When talks may be: the countries of sites, besides the hours of shifts, which hold for more than talks. */
@Controller
class RulesPages {
    private final Countries rules;
    private final TransactionOperations transactions;

    RulesPages(Countries rules, TransactionOperations transactions) {
        this.rules = rules;
        this.transactions = transactions;
    }

    @GetMapping("/one-to-one-rules")
    ModelAndView page(Viewer viewer) {
        check(viewer);
        return new ModelAndView("onetoones/rules")
                .addObject("country", rules.country())
                .addObject("sites", rules.sites());
    }

    /** @param typed as {@code site-ID} and {@code country} */
    @PostMapping("/one-to-one-rules")
    ModelAndView set(@RequestParam Map<String, String> typed, Viewer viewer) {
        check(viewer);
        transactions.executeWithoutResult(status -> keep(typed));
        return new ModelAndView("redirect:/one-to-one-rules");
    }

    private void keep(Map<String, String> typed) {
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
}
