package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;

/** Tells how much there is that a viewer has not read; the module that knows it contributes a bean. */
@FunctionalInterface
public interface Bell {
    /** Up to 100, which stands for more than 99. */
    int unread(Viewer viewer);
}
