package rubezh.cli.command;

import module java.base;

import rubezh.text.Language;

/**
 * Environment of a run.
 *
 * @param environment environment variables
 * @param language default language, without {@code --lang}
 * @param clock clock and zone of the machine
 * @param out standard output
 * @param err standard error
 * @param desktop opens the desktop on a data folder and returns its exit status after it is closed
 */
public record CliConfig(
        Map<String, String> environment,
        Language language,
        Clock clock,
        PrintStream out,
        PrintStream err,
        ToIntFunction<Path> desktop) {}
