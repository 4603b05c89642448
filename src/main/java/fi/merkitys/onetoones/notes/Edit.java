package fi.merkitys.onetoones.notes;

/**
 * What makes a text in a window into the merged one; several hold one after the other, from the end of the text to its
 * beginning.
 *
 * @param at how many characters are before it
 */
public record Edit(int at, int removed, String inserted) {}
