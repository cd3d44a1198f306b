package rubezh.diagnosis;

import module java.base;

/**
 * What the file for support is made of. Nothing in it was typed by anybody: no names, logins,
 * numbers of records or papers, paths, passwords or texts.
 *
 * @param at when it was read
 * @param versions versions of the program and of what it runs on, by their names
 * @param checks answers of the check of the computer
 * @param settings settings of this computer by their names; values only of those that take no text
 * @param counts numbers of rows, files and megabytes by their names
 * @param log lines of the log file, masked
 */
public record SupportFacts(
        Instant at,
        SequencedMap<String, String> versions,
        List<CheckResult> checks,
        SequencedMap<String, String> settings,
        SequencedMap<String, Long> counts,
        List<String> log) {
    public SupportFacts {
        checks = List.copyOf(checks);
        log = List.copyOf(log);
    }
}
