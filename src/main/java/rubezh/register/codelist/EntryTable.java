package rubezh.register.codelist;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.domain.codelist.EntryNames;
import rubezh.text.Fault;

/** Compares the rows of a table with a code list. */
public final class EntryTable {
    private static final String TWICE = "LST-011";
    private static final String OTHER_COLUMN = "LST-012";
    private static final String READ_AS_OTHER = "LST-013";

    private final EntryRules rules;
    private final Map<String, ListedEntry> known;
    private final LocalDate today;
    private final List<EntryChange> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * A row of a table.
     *
     * @param line number of its line, the heading being 1
     * @param entry the entry as read
     * @param fault why it could not be read, or null
     */
    public record Row(int line, NewEntry entry, @Nullable Fault fault) {}

    /**
     * What is wrong with a row.
     *
     * @param line number of its line, the heading being 1
     */
    public record Problem(int line, String code, Fault fault) {}

    /**
     * What taking a table over does.
     *
     * @param changes changes of entries
     * @param unchanged number of rows that say what the list says already
     * @param problems rows that cannot be taken over; then none is
     */
    public record Preview(List<EntryChange> changes, int unchanged, List<Problem> problems) {
        public Preview {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }

        /** Returns the number of changes that do something. */
        public long count(EntryAct act) {
            return changes.stream().filter(change -> change.act() == act).count();
        }
    }

    /**
     * @param known entries of the list by code
     */
    EntryTable(EntryRules rules, Map<String, ListedEntry> known, LocalDate today) {
        this.today = today;
        this.rules = rules;
        this.known = known;
    }

    static EntryChange adding(NewEntry entry) {
        List<String> columns =
                entry.columns().entrySet().stream()
                        .filter(column -> !column.getValue().isEmpty())
                        .map(column -> column.getKey() + "=" + column.getValue())
                        .toList();
        return EntryChange.adding(entry.names(), columns, entry.from(), entry.to());
    }

    Preview preview(List<Row> rows) {
        int unchanged = 0;
        for (Row row : rows) {
            int before = changes.size();
            Optional<Fault> fault = Optional.ofNullable(row.fault()).or(() -> check(row.entry()));
            fault.ifPresent(found ->
                    problems.add(new Problem(row.line(), row.entry().names().code(), found)));
            if (fault.isEmpty() && changes.size() == before) {
                unchanged++;
            }
        }
        return new Preview(problems.isEmpty() ? changes : List.of(), unchanged, problems);
    }

    private Optional<Fault> check(NewEntry entry) {
        String code = entry.names().code();
        if (!seen.add(code)) {
            return Optional.of(EntryRules.fault(TWICE, code));
        }
        ListedEntry old = known.get(code);
        if (old != null && old.target() != null) {
            return Optional.of(EntryRules.fault(READ_AS_OTHER, code, old.target()));
        }
        if (old == null || old.isUnknown()) {
            Optional<Fault> fault = rules.beforeAdding(entry, false);
            if (fault.isEmpty()) {
                changes.add(adding(entry));
            }
            return fault;
        }
        return compare(entry, old);
    }

    private Optional<Fault> compare(NewEntry entry, ListedEntry old) {
        EntryNames names = entry.names();
        Optional<Fault> fault =
                rules.names(names)
                        .or(() -> rules.period(names.code(), entry.from(), entry.to()))
                        .or(() -> otherColumn(entry, old));
        if (fault.isPresent()) {
            return fault;
        }
        if (!names.equals(old.names())) {
            changes.add(EntryChange.renaming(names, firstDay(old)));
        }
        if (!Objects.equals(entry.to(), old.entry().validTo())) {
            changes.add(EntryChange.closing(names.code(), entry.to()));
        }
        return Optional.empty();
    }

    /** Returns the first day of the names in force, which the new ones replace. */
    private @Nullable LocalDate firstDay(ListedEntry old) {
        return old.changes().stream()
                .filter(change -> change.act() == EntryAct.CHANGE)
                .map(change -> change.change().from())
                .filter(Objects::nonNull)
                .filter(from -> !from.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Only names and the last day of an entry change; a column left out stays as it is. */
    private static Optional<Fault> otherColumn(NewEntry entry, ListedEntry old) {
        if (!Objects.equals(entry.from(), old.entry().validFrom())) {
            return Optional.of(EntryRules.fault(OTHER_COLUMN, entry.names().code(), "valid_from"));
        }
        return entry.columns().entrySet().stream()
                .filter(column ->
                        !column.getValue().equals(old.entry().extraColumn(column.getKey())))
                .findFirst()
                .map(column ->
                        EntryRules.fault(OTHER_COLUMN, entry.names().code(), column.getKey()));
    }
}
