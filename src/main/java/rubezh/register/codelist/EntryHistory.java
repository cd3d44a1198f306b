package rubezh.register.codelist;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.domain.reference.CodeEntry;

/** History of one code of a list: what it began with, and its changes. */
final class EntryHistory {
    private static final Comparator<EntryChange> BY_FIRST_DAY =
            Comparator.comparing(
                    EntryChange::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final String code;
    private final @Nullable CodeEntry builtIn;
    private final EntryColumns columns;
    private final List<AppliedChange> changes = new ArrayList<>();

    EntryHistory(String code, @Nullable CodeEntry builtIn, EntryColumns columns) {
        this.columns = columns;
        this.code = code;
        this.builtIn = builtIn;
    }

    void add(AppliedChange change) {
        changes.add(change);
    }

    String code() {
        return code;
    }

    boolean isBuiltIn() {
        return builtIn != null;
    }

    /** Returns whether the code has an entry: built in, or added by somebody. */
    boolean isKnown() {
        return isBuiltIn() || addition().isPresent();
    }

    List<AppliedChange> changes() {
        return List.copyOf(changes);
    }

    /** Returns the entry without its changes; empty for a code that nobody added. */
    Optional<CodeEntry> base() {
        return builtIn != null
                ? Optional.of(builtIn)
                : addition().map(AppliedChange::change).map(this::added);
    }

    /**
     * Returns the addition that makes the entry: the first of who may change every code, if any.
     */
    private Optional<AppliedChange> addition() {
        return changes.stream()
                .filter(change -> change.act() == EntryAct.ADD)
                .min(Comparator.comparing(change -> !change.entitled()));
    }

    private Stream<EntryChange> of(EntryAct act) {
        return changes.stream().filter(c -> c.act() == act).map(AppliedChange::change);
    }

    private CodeEntry added(EntryChange change) {
        return new CodeEntry(
                code,
                Objects.requireNonNullElse(change.en(), code),
                Objects.requireNonNullElse(change.ru(), code),
                change.from(),
                change.to(),
                columnsOf(change));
    }

    /** Returns the columns of an addition, without those that the list does not take. */
    private Map<String, String> columnsOf(EntryChange change) {
        var taken = new HashMap<String, String>();
        for (String column : change.columns()) {
            int equals = column.indexOf('=');
            if (equals > 0
                    && columns.takes(column.substring(0, equals), column.substring(equals + 1))) {
                taken.put(column.substring(0, equals), column.substring(equals + 1));
            }
        }
        taken.put(EntryColumns.ALIASES, String.join(";", change.aliases()));
        return taken;
    }

    /** Returns additions of a code that existed already. */
    List<AppliedChange> clashing() {
        AppliedChange first = isBuiltIn() ? null : addition().orElse(null);
        return changes.stream()
                .filter(change -> change.act() == EntryAct.ADD && change != first)
                .toList();
    }

    /** Returns the code it was last said to be read as; a built-in one is never read as another. */
    Optional<String> target() {
        EntryChange last = of(EntryAct.MAP).reduce((_, later) -> later).orElse(null);
        return last == null || isBuiltIn() ? Optional.empty() : Optional.ofNullable(last.target());
    }

    /** Returns the entry with the names of a day and its last day. */
    CodeEntry entryOn(LocalDate day, CodeEntry base) {
        if (changes.isEmpty()) {
            return base;
        }
        String en = Optional.ofNullable(renaming(day)).map(EntryChange::en).orElse(base.en());
        String ru = Optional.ofNullable(renaming(day)).map(EntryChange::ru).orElse(base.ru());
        var changed = new HashMap<>(base.extraColumn());
        if (!en.equals(base.en())) {
            changed.remove("short_en");
        }
        if (!ru.equals(base.ru())) {
            changed.remove("short_ru");
        }
        Set<String> aliases = new LinkedHashSet<>(aliasesOn(day, base));
        aliases.addAll(namesOfOtherDays(base));
        aliases.removeAll(List.of(en, ru));
        changed.put(EntryColumns.ALIASES, String.join(";", aliases));
        return new CodeEntry(code, en, ru, base.validFrom(), lastDay(base), changed);
    }

    /** Returns the aliases that hold on a day. */
    List<String> aliasesOn(LocalDate day, CodeEntry base) {
        EntryChange renaming = renaming(day);
        return renaming == null ? base.aliases() : renaming.aliases();
    }

    /** Returns the newest change of names whose first day is not after a day. */
    private @Nullable EntryChange renaming(LocalDate day) {
        return of(EntryAct.CHANGE)
                .filter(change -> change.from() == null || !change.from().isAfter(day))
                .sorted(BY_FIRST_DAY)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private Collection<String> namesOfOtherDays(CodeEntry base) {
        Stream<String> changed =
                Stream.concat(of(EntryAct.ADD), of(EntryAct.CHANGE))
                        .flatMap(change ->
                                Stream.concat(
                                        Stream.of(change.en(), change.ru())
                                                .filter(Objects::nonNull),
                                        change.aliases().stream()));
        return Stream.concat(base.names().stream(), changed)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable LocalDate lastDay(CodeEntry base) {
        List<EntryChange> closings = of(EntryAct.CLOSE).toList();
        return closings.isEmpty() ? base.validTo() : closings.getLast().to();
    }
}
