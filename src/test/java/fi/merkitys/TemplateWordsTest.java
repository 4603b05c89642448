package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The guard itself: it must see a word that somebody forgot to translate. */
class TemplateWordsTest {
    @Test
    void codeAndTagsAreNoWords() {
        assertThat(TemplateWords.in("""
            @import java.util.List
            @param List<String> names
            @if(names.isEmpty())<p class="x">${c.t("a.b")}</p>@else
              @template.shell.page(c = c, content = @`<b>${names.get(0)}</b> · 12`)
            @endif
            """)).isEmpty();
    }

    @Test
    void aForgottenWordIsSeenAlsoInsideAContentBlock() {
        assertThat(TemplateWords.in("<p>Hello</p>")).contains("Hello");
        assertThat(TemplateWords.in("@template.x(c = @`<b>${a} people</b>`)")).contains("people");
        assertThat(TemplateWords.in("<img alt=\"A cat\">")).isPresent();
    }
}
