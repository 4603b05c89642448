package fi.merkitys.voice;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** An item with everything that its viewer may do. */
@Component
class ShowItem {
    private final Steps steps;
    private final Comments comments;
    private final AboutGuide about;
    private final UsedIn usedIn;
    private final DueDays dueDays;
    private final Colleagues colleagues;
    private final Clock clock;

    ShowItem(
            Steps steps,
            Comments comments,
            AboutGuide about,
            UsedIn usedIn,
            DueDays dueDays,
            Colleagues colleagues,
            Clock clock) {
        this.steps = steps;
        this.comments = comments;
        this.about = about;
        this.usedIn = usedIn;
        this.dueDays = dueDays;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    ModelAndView page(Item item, Viewer viewer) {
        return page(item, viewer, new Typed("", null, "", offered(item)));
    }

    ModelAndView page(Item item, Viewer viewer, Typed typed) {
        return new ModelAndView("voice/item")
                .addObject("item", item)
                .addObject("steps", steps.of(item.id()))
                .addObject("comments", comments.to(item.id(), viewer.id()))
                .addObject(
                        "guide",
                        item.obstacle() == Obstacle.INSTRUCTION
                                ? about.of(item.id()).orElse(null)
                                : null)
                .addObject("usedIn", usedIn.of(item.id()))
                .addObject(
                        "candidates",
                        item.standing().owns() && item.isOpen()
                                ? colleagues.offered("", List.of(), viewer.id())
                                : List.of())
                .addObject("typed", typed)
                .addObject("today", LocalDate.now(clock))
                .addObject("raised", false);
    }

    private LocalDate offered(Item item) {
        return item.mayBeAnswered()
                ? dueDays.offered(item.progress().owner(), item.facts().category())
                : LocalDate.now(clock);
    }
}
