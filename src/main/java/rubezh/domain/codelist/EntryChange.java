package rubezh.domain.codelist;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Change of an entry of a code list; never changed, only followed by a later one.
 *
 * @param id id of the line
 * @param pos position in the list of changes; equal positions are ordered by id
 * @param act what it does; null for an act of a newer program
 * @param code the code that it concerns
 * @param en English label; for {@link EntryAct#ADD} and {@link EntryAct#CHANGE}
 * @param ru Russian label; for the same
 * @param aliases other names in both languages
 * @param columns further columns, each {@code name=value}; for {@link EntryAct#ADD}
 * @param from first day of the code, or of its new names; null for no limit
 * @param to last day of the code; null for no limit
 * @param target code of the same list that the code is read as; null to take a mapping back
 * @param by who made it, as his installation knew him
 */
public record EntryChange(
        UUID id,
        int pos,
        @Nullable EntryAct act,
        @Nullable String code,
        @Nullable String en,
        @Nullable String ru,
        List<String> aliases,
        List<String> columns,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String target,
        StepAuthor by) {
    /** Stored code of the role whose changes count. */
    public static final String ADMINISTRATOR = "administrator";

    public EntryChange {
        aliases = List.copyOf(aliases);
        columns = List.copyOf(columns);
    }

    /** Creates a change that ends a code with a day, or lets it go on if that is null. */
    public static EntryChange closing(String code, @Nullable LocalDate to) {
        return of(EntryAct.CLOSE, new EntryNames(code, "", "", List.of()), List.of(), null, to);
    }

    /** Creates a change that lets a code be read as another, or no longer if that is null. */
    public static EntryChange mapping(String code, @Nullable String target) {
        var change =
                of(EntryAct.MAP, new EntryNames(code, "", "", List.of()), List.of(), null, null);
        return new EntryChange(
                change.id,
                0,
                change.act,
                code,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                target,
                StepAuthor.UNKNOWN);
    }

    /** Creates a change that gives a code other names from a day on, or from the beginning. */
    public static EntryChange renaming(EntryNames names, @Nullable LocalDate from) {
        return of(EntryAct.CHANGE, names, List.of(), from, null);
    }

    /** Creates a change that adds a code. */
    public static EntryChange adding(
            EntryNames names,
            List<String> columns,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return of(EntryAct.ADD, names, columns, from, to);
    }

    private static EntryChange of(
            EntryAct act,
            EntryNames names,
            List<String> columns,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new EntryChange(
                new UUID(0, 0),
                0,
                act,
                names.code(),
                names.en().isEmpty() ? null : names.en(),
                names.ru().isEmpty() ? null : names.ru(),
                names.aliases(),
                columns,
                from,
                to,
                null,
                StepAuthor.UNKNOWN);
    }

    /** Returns the same change as a line of a list, made by an officer. */
    public EntryChange as(UUID lineId, int position, StepAuthor author) {
        return new EntryChange(
                lineId, position, act, code, en, ru, aliases, columns, from, to, target, author);
    }

    /** Returns whether somebody made it who might. */
    public boolean isByAdministrator() {
        return by.roles().contains(ADMINISTRATOR);
    }

    /** What is done to an entry of a code list. The name is stored: never renamed. */
    public enum EntryAct {
        /** Adds a code with its names and columns. */
        ADD,
        /** Gives a code other names and aliases, from a day on or from the beginning. */
        CHANGE,
        /** Ends a code with a day, or lets it go on. */
        CLOSE,
        /** Lets a code that is not built in be read as another one. */
        MAP
    }
}
