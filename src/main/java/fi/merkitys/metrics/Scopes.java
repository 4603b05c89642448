package fi.merkitys.metrics;

import org.springframework.stereotype.Component;

/** What pages need to offer a scope and to say it. */
@Component
record Scopes(ScopeWords words, ScopeChoices choices) {}
