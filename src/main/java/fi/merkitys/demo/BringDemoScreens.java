package fi.merkitys.demo;

import fi.merkitys.installation.OnBehalf;
import fi.merkitys.successes.Wishes;
import fi.merkitys.successes.screen.Look;
import fi.merkitys.successes.screen.NewScreen;
import fi.merkitys.successes.screen.Screens;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** A screen hangs in the break room, and somebody does not want to be on it. */
@Service
class BringDemoScreens {
    /** Of the agents in the order in which they are listed: nobody with another story. */
    private static final int SHY = 20;

    private final Screens screens;
    private final Wishes wishes;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;

    BringDemoScreens(Screens screens, Wishes wishes, OnBehalf onBehalf, DemoDirectory directory) {
        this.screens = screens;
        this.wishes = wishes;
        this.onBehalf = onBehalf;
        this.directory = directory;
    }

    void of(DemoOrganisation demo) {
        var ids = directory.people();
        var leader = demo.people().stream()
                .filter(person -> person.is(DemoRole.LEADER))
                .findFirst()
                .map(person -> DemoDirectory.id(ids, person.employeeId()))
                .orElseThrow();
        onBehalf.of(leader.value(), () -> {
            if (screens.all().isEmpty()) {
                screens.make(NewScreen.typed("Taukotila", "", "fi", Look.DARK.key()), Locale.of("fi"), leader);
            }
            return leader;
        });
        demo.people().stream()
                .filter(person -> person.is(DemoRole.AGENT) && person.leftOn() == null)
                .skip(SHY)
                .findFirst()
                .map(person -> DemoDirectory.id(ids, person.employeeId()))
                .ifPresent(shy -> onBehalf.of(shy.value(), () -> {
                    wishes.keep(shy, new Wishes.Wish(false, true));
                    return shy;
                }));
    }
}
