package rubezh.ui.seizure.extract;

import module java.base;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.format.DomainFormat;
import rubezh.register.Query;
import rubezh.table.extract.BuiltInLayouts;
import rubezh.table.extract.Extract;
import rubezh.table.extract.ExtractLayout;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.table.extract.LayoutColumn;
import rubezh.table.extract.LayoutFile;
import rubezh.table.extract.LayoutPart;
import rubezh.table.extract.LayoutProblem;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of a layout as it is edited: its columns, what is wrong in it, and what would leave of
 * the records of a query. A layout of the program is edited as a copy of another name.
 */
final class LayoutViewModel extends ScreenModel {
    private final ExtractServices services;
    private final Query query;
    private final ReadOnlyObjectWrapper<ExtractLayout> draft;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<LayoutProblem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Extract> preview = new ReadOnlyObjectWrapper<>();
    private ExtractLayout kept;
    private @Nullable Job<?> counting;

    LayoutViewModel(
            ExtractServices services, BackgroundWorker worker, Query query, KnownLayout beginning) {
        super(worker);
        this.services = services;
        this.query = query;
        ExtractLayout layout = beginning.layout();
        boolean builtIn = BuiltInLayouts.of(layout.name()).isPresent();
        String station = services.register().station().code();
        this.kept = builtIn ? layout.named(layout.name() + " " + station) : layout;
        this.draft = new ReadOnlyObjectWrapper<>(kept);
        check();
    }

    ReadOnlyObjectProperty<ExtractLayout> draft() {
        return draft.getReadOnlyProperty();
    }

    /** Returns the index of the column that is shown; -1 if there is none. */
    ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<LayoutProblem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Returns what would leave; null while it is counted, and where something is wrong. */
    ReadOnlyObjectProperty<@Nullable Extract> preview() {
        return preview.getReadOnlyProperty();
    }

    boolean isEdited() {
        return !draft.get().equals(kept);
    }

    /** Returns the column that is shown. */
    Optional<LayoutColumn> column() {
        List<LayoutColumn> columns = draft.get().listed();
        int at = selected.get();
        return at >= 0 && at < columns.size() ? Optional.of(columns.get(at)) : Optional.empty();
    }

    void select(int index) {
        selected.set(index);
    }

    private void change(ExtractLayout layout) {
        if (!layout.equals(draft.get())) {
            draft.set(layout);
            check();
        }
    }

    private void check() {
        problems.set(LayoutFile.check(draft.get()));
    }

    void rename(String name) {
        change(draft.get().named(BlankCharacters.strip(name)));
    }

    void setByLine(boolean byLine) {
        ExtractLayout now = draft.get();
        List<LayoutColumn> columns =
                now.listed().stream()
                        .filter(column -> byLine || !column.field().equals(LayoutColumn.LINE))
                        .toList();
        change(new ExtractLayout(now.name(), byLine, now.mass(), columns, now.others()));
    }

    void setMass(Unit mass) {
        ExtractLayout now = draft.get();
        change(new ExtractLayout(now.name(), now.byLine(), mass, now.listed(), now.others()));
    }

    void setOthers(boolean others) {
        ExtractLayout now = draft.get();
        change(new ExtractLayout(now.name(), now.byLine(), now.mass(), now.listed(), others));
    }

    /** Adds the columns of a field below the one shown; an amount gets its unit apart. */
    void add(String field, Class<?> type) {
        List<LayoutPart> parts =
                type == Amount.class
                        ? List.of(LayoutPart.NUMBER, LayoutPart.UNIT)
                        : List.of(LayoutPart.VALUE);
        var columns = new ArrayList<>(draft.get().listed());
        int at = Math.min(selected.get() + 1, columns.size());
        columns.addAll(at, parts.stream().map(part -> LayoutColumn.of(field, part)).toList());
        change(draft.get().withColumns(columns));
        selected.set(at);
    }

    void remove() {
        int at = selected.get();
        column().ifPresent(_ -> {
            var columns = new ArrayList<>(draft.get().listed());
            columns.remove(at);
            change(draft.get().withColumns(columns));
            selected.set(Math.min(at, columns.size() - 1));
        });
    }

    /** Moves the column up or down. */
    void move(int by) {
        int at = selected.get();
        int to = at + by;
        var columns = new ArrayList<>(draft.get().listed());
        if (column().isPresent() && to >= 0 && to < columns.size()) {
            Collections.swap(columns, at, to);
            change(draft.get().withColumns(columns));
            selected.set(to);
        }
    }

    void setPart(LayoutPart part) {
        replace(column -> column.withPart(part));
    }

    /** Sets a heading; an empty one is that of the field. */
    void setHeading(Language language, String heading) {
        replace(column -> {
            var headings = new EnumMap<Language, String>(Language.class);
            headings.putAll(column.headings());
            String text = BlankCharacters.strip(heading);
            if (text.isEmpty()) {
                headings.remove(language);
            } else {
                headings.put(language, text);
            }
            return column.withHeadings(headings);
        });
    }

    /** Sets the codes of a partner, a line for each: {@code OPI-HER = Heroin}. */
    void setCodes(String lines) {
        var codes = new TreeMap<String, String>();
        lines.lines()
                .forEach(line -> {
                    int sign = line.indexOf('=');
                    if (sign > 0) {
                        codes.put(
                                BlankCharacters.strip(line.substring(0, sign)),
                                BlankCharacters.strip(line.substring(sign + 1)));
                    }
                });
        replace(column -> column.withCodes(codes));
    }

    /** Returns the codes of a column as {@link #setCodes} takes them. */
    static String codes(LayoutColumn column) {
        return column.codes().entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    private void replace(UnaryOperator<LayoutColumn> change) {
        int at = selected.get();
        column().ifPresent(column -> {
            var columns = new ArrayList<>(draft.get().listed());
            columns.set(at, change.apply(column));
            change(draft.get().withColumns(columns));
        });
    }

    /** Counts what would leave in these columns. */
    void count() {
        Job.cancelAll(counting);
        if (!problems.get().isEmpty()) {
            preview.set(null);
            return;
        }
        var chosen = new Extract.Columns(KnownLayout.ofFile(draft.get()), new TreeSet<>());
        DomainFormat format = services.words().get();
        counting =
                job(_ -> services.read(query, chosen, format))
                        .detached()
                        .onDone(preview::set)
                        .start();
    }

    /**
     * Saves the layout as the next version of this station.
     *
     * @param onSaved receives it
     */
    void save(Consumer<KnownLayout> onSaved) {
        ExtractLayout layout = draft.get();
        startAlone(
                update(
                        () -> done("layout.saved", layout.name(), services.layouts().save(layout)),
                        () -> services.layouts().find(layout.name()),
                        known -> {
                            kept = known.layout();
                            onSaved.accept(known);
                        }));
    }

    /** Ends the counting. */
    void close() {
        Job.cancelAll(counting);
    }
}
