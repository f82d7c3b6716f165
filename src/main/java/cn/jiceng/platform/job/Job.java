package cn.jiceng.platform.job;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that each city does by itself. It runs soon after every change in its city, when it said it would be due, and now
 * and then without a reason; so it has to find out by itself what there is to do, and nothing is the usual case. A run is
 * one transaction, and only one server at a time runs a job for a city.
 */
public interface Job {
    /** Its name, as the record of what it changes has it. */
    String name();

    /**
     * Does a bounded piece of what is due in the current city.
     *
     * @return when it is due again if nothing changes before, in the past where there is more to do at once; empty where
     *     only a change can bring more to do
     */
    Optional<Instant> run();
}
