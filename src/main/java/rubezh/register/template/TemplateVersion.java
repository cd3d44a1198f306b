package rubezh.register.template;

import module java.base;

/**
 * Version of a template, as it was saved.
 *
 * @param station code of the station that saved it
 * @param version its number there
 * @param name name of the template; empty if the built-in words were chosen again
 * @param at when, by the clock of the station
 * @param by who saved it
 * @param content canonical JSON; empty if the built-in words were chosen again
 */
public record TemplateVersion(
        String station, int version, String name, OffsetDateTime at, String by, String content) {}
