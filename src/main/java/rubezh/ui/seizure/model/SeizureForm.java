package rubezh.ui.seizure.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Rebase;
import rubezh.shape.RecordShape;

/**
 * The copy of a record that a form changes, and what stands in fields that could not be read. Every
 * change is told with its pointer; nothing here is written anywhere.
 */
public final class SeizureForm {
    private final RecordShape<Seizure> shape;
    private final Supplier<UUID> ids;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final List<Consumer<String>> focusListeners = new ArrayList<>();
    private final UndoStack undo = new UndoStack();
    private Seizure record;
    private @Nullable String at;
    private boolean suppressed;

    public SeizureForm(RecordShape<Seizure> recordShape, Supplier<UUID> ids, Seizure record) {
        this.shape = recordShape;
        this.ids = ids;
        this.record = record;
    }

    public Seizure record() {
        return record;
    }

    public RecordShape<Seizure> shape() {
        return shape;
    }

    /**
     * Calls back with the pointer of every value changed; that of the list when lines come or go.
     */
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Nullable
    public Object value(String pointer) {
        return shape.get(record, pointer);
    }

    /** Sets a value, and forgets a text that could not be read before. */
    public void enter(String pointer, @Nullable Object value) {
        boolean same = Objects.equals(value(pointer), value) || isEmpty(pointer, value);
        if (same && !texts.containsKey(pointer) && absenceReason(pointer) == null) {
            return;
        }
        undo.recordBefore(pointer, record, texts);
        texts.remove(pointer);
        record = shape.with(record, pointer, value);
        record = Absences.without(shape, record, pointer);
        notifyChanged(pointer);
    }

    /**
     * Says that a field has no value on purpose, or takes that back.
     *
     * @param reason code of the reason, or null
     */
    public void setAbsent(String pointer, @Nullable String reason) {
        if (Objects.equals(reason, absenceReason(pointer))) {
            return;
        }
        undo.recordBefore(pointer, record, texts);
        texts.remove(pointer);
        record = shape.with(record, pointer, null);
        record = Absences.with(shape, record, pointer, reason, ids);
        notifyChanged(pointer);
    }

    /** Returns the code of the reason a field has no value, or null. */
    @Nullable
    public String absenceReason(String pointer) {
        return Absences.of(record, pointer);
    }

    /** Takes the last change back; returns the pointer of the field it was made in. */
    public Optional<String> undo() {
        return undo.undo(record, texts).map(this::restore);
    }

    /** Makes the change taken back last again. */
    public Optional<String> redo() {
        return undo.redo(record, texts).map(this::restore);
    }

    private String restore(UndoStack.Step step) {
        record = step.record();
        texts.clear();
        texts.putAll(step.texts());
        notifyChanged("");
        return step.pointer();
    }

    /**
     * Makes several changes one: to take back, and to those who listen.
     *
     * @param pointer where undoing leads
     */
    public void batch(String pointer, Runnable changes) {
        undo.endStep();
        undo.recordBefore(pointer, record, texts);
        undo.setGrouping(true);
        suppressed = true;
        try {
            changes.run();
        } finally {
            undo.setGrouping(false);
            suppressed = false;
        }
        notifyChanged("");
    }

    /** Sets what follows from the change just told, in the same step to take back. */
    public void setDerived(String pointer, @Nullable Object value) {
        record = shape.with(record, pointer, value);
        notifyChanged(pointer);
    }

    private boolean isEmpty(String pointer, @Nullable Object value) {
        return value == null && List.of().equals(value(pointer));
    }

    /** Keeps a text that is not a value of the field; the value becomes absent. */
    public void setUnreadable(String pointer, String text) {
        if (text.equals(texts.get(pointer))) {
            return;
        }
        undo.recordBefore(pointer, record, texts);
        texts.put(pointer, text);
        record = shape.with(record, pointer, null);
        notifyChanged(pointer);
    }

    /** Returns, by pointer, what could not be read. */
    public Map<String, String> unreadable() {
        return Collections.unmodifiableMap(texts);
    }

    @Nullable
    public String unreadableText(String pointer) {
        return texts.get(pointer);
    }

    /** Calls back with the pointer of the field the focus came to. */
    public void onFocus(Consumer<String> listener) {
        focusListeners.add(listener);
    }

    /** Learns where the focus is; it also comes back to its field when the window does. */
    public void onFocused(String pointer) {
        if (!pointer.equals(at)) {
            undo.endStep();
        }
        at = pointer;
        focusListeners.forEach(listener -> listener.accept(pointer));
    }

    public List<Record> lines(String path) {
        return shape.lines(record, path);
    }

    /** Adds an empty line below another, or last; returns its id. */
    public UUID addLine(String path, @Nullable UUID below) {
        undo.recordBefore(listPointer(path), record, texts);
        undo.endStep();
        UUID id = ids.get();
        int at = below == null ? lines(path).size() : indexOf(path, below) + 1;
        record = shape.with(record, linePointer(path, id), shape.emptyLine(path, id, at + 1));
        var order = new ArrayList<>(lines(path).stream().map(RecordShape::lineId).toList());
        order.remove(id);
        order.add(at, id);
        renumber(path, order);
        return id;
    }

    /** Adds a whole line as the last one, in one step. */
    public void addLine(String path, UUID id, Record line) {
        undo.recordBefore(listPointer(path), record, texts);
        undo.endStep();
        List<UUID> order = new ArrayList<>(lines(path).stream().map(RecordShape::lineId).toList());
        record = shape.with(record, linePointer(path, id), line);
        order.add(id);
        renumber(path, order);
    }

    /** Adds a copy of a line below it; returns its id. */
    public UUID copyLine(String path, UUID of) {
        UUID added = addLine(path, of);
        String from = linePointer(path, of);
        for (String name : fieldNames(path)) {
            String inLine = "/" + name.replace('.', '/');
            Object value = value(from + inLine);
            if (value != null) {
                record = shape.with(record, linePointer(path, added) + inLine, value);
            }
        }
        notifyChanged(listPointer(path));
        return added;
    }

    /** Takes a line away, and what lists elsewhere say of it, in one step. */
    public void removeLine(String path, UUID id) {
        String pointer = linePointer(path, id);
        undo.recordBefore(listPointer(path), record, texts);
        undo.endStep();
        texts.keySet().removeIf(key -> key.startsWith(pointer));
        record = shape.with(record, pointer, null);
        record = LineReferences.withoutReferences(shape, record, pointer, id);
        renumber(path, lines(path).stream().map(RecordShape::lineId).toList());
    }

    /** Moves a line up (−1) or down (+1); at an end nothing happens. */
    public void moveLine(String path, UUID id, int by) {
        var order = new ArrayList<>(lines(path).stream().map(RecordShape::lineId).toList());
        int from = order.indexOf(id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            undo.recordBefore(listPointer(path), record, texts);
            undo.endStep();
            Collections.swap(order, from, to);
            renumber(path, order);
        }
    }

    private int indexOf(String path, UUID id) {
        List<Record> lines = lines(path);
        for (int i = 0; i < lines.size(); i++) {
            if (RecordShape.lineId(lines.get(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void renumber(String path, List<UUID> order) {
        for (int i = 0; i < order.size(); i++) {
            String pos = linePointer(path, order.get(i)) + "/pos";
            if (!Objects.equals(value(pos), i + 1)) {
                record = shape.with(record, pos, i + 1);
            }
        }
        notifyChanged(listPointer(path));
    }

    /** Returns the names of the leaves of a line, without its id and place. */
    List<String> fieldNames(String path) {
        return shape.fields().stream()
                .filter(f -> path.equals(f.lines()))
                .map(f -> f.path().substring(path.length() + 1))
                .filter(name -> !name.equals("id") && !name.equals("pos"))
                .toList();
    }

    /** Puts another record in place, say a restored draft; listeners hear the root. */
    public void replace(Seizure other, Map<String, String> unreadable) {
        record = other;
        texts.clear();
        texts.putAll(unreadable);
        notifyChanged("");
    }

    /** Puts what was typed, and what can be taken back, onto what the record has become. */
    public void rebase(Rebase onto) {
        undo.rebase(onto);
        record = onto.apply(record);
        notifyChanged("");
    }

    private void notifyChanged(String pointer) {
        if (suppressed) {
            return;
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(pointer));
    }

    public static String listPointer(String path) {
        return "/" + path.replace('.', '/');
    }

    public static String linePointer(String path, UUID id) {
        return listPointer(path) + "/" + id;
    }
}
