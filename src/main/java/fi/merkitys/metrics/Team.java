package fi.merkitys.metrics;

/**
 * A team as a viewer meets it.
 *
 * @param seen whether the viewer may see each of its people
 */
record Team(long id, String name, boolean seen) {}
