package fi.merkitys.successes.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Where a story is told, whatever was said. */
class ChannelTest {
    @Property
    void nowhereWithoutTheHeroTwoOthersAndThePage(
            @ForAll Set<Channel> meant,
            @ForAll Set<Channel> agreed,
            @ForAll @IntRange(max = 4) int approvals,
            @ForAll boolean withdrawn) {
        var told = Channel.told(meant, agreed, approvals, withdrawn);
        assertThat(meant).containsAll(told);
        assertThat(agreed).containsAll(told);
        assertThat(told.isEmpty() || (approvals >= 2 && !withdrawn)).isTrue();
        assertThat(told.contains(Channel.PAGE) || told.stream().noneMatch(Channel::leadsToPage))
                .isTrue();
    }

    /** Taking back never tells more, and another's yes never tells less. */
    @Property
    void takingBackOnlyTakesAway(
            @ForAll Set<Channel> meant,
            @ForAll Set<Channel> agreed,
            @ForAll Channel back,
            @ForAll @IntRange(max = 4) int approvals) {
        var fewer = EnumSet.noneOf(Channel.class);
        fewer.addAll(agreed);
        fewer.remove(back);
        var before = Channel.told(meant, agreed, approvals, false);
        assertThat(before).containsAll(Channel.told(meant, fewer, approvals, false));
        assertThat(Channel.told(meant, agreed, approvals + 1, false)).containsAll(before);
    }
}
