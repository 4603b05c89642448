package fi.merkitys.installation;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/**
 * Something to be done again and again, by one node at a time; contributed as a bean.
 *
 * @param name never give it another meaning: the database remembers it
 */
public record Job(String name, Schedule when, Runnable work) {}
