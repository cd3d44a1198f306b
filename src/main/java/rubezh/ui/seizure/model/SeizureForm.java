package rubezh.ui.seizure.model;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Rebase;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;

/**
 * The edited copy of a record, the unreadable texts of its fields and the undo stack. Listeners
 * receive the pointer of every change; nothing is saved here.
 *
 * <pre>{@code
 * form.onChange(pointer -> repaint(pointer));
 * form.enter("/place/post", new Post("KG-DOS"));
 * form.undo(); // Optional[/place/post]
 * }</pre>
 *
 * @see UndoStack
 * @see rubezh.ui.seizure.editor.EditorRecord
 */
public final class SeizureForm {
    private final RecordShape<Seizure> shape;
    private final Supplier<UUID> ids;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final LineProposals proposals = new LineProposals();

    /** Lists of the lines added here, the only ones that may be untouched. */
    private final Map<UUID, String> added = new HashMap<>();

    private final UndoStack undo = new UndoStack();
    private final FocusedField focus = new FocusedField(undo::endStep);
    private final LineValues lineValues;
    private Seizure record;
    private boolean suppressed;

    public SeizureForm(RecordShape<Seizure> shape, Supplier<UUID> ids, Seizure record) {
        this.shape = shape;
        this.lineValues = new LineValues(shape);
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
     * Adds a listener for the pointer of a changed value, of a list whose lines changed, or of the
     * root ({@code ""}) if several values changed.
     */
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    public @Nullable Object value(String pointer) {
        return lineValues.value(record, pointer);
    }

    /** Returns the line that a pointer leads to or into, null outside lists. */
    public @Nullable Record line(String pointer) {
        return lineValues.line(record, pointer);
    }

    /** Sets a value and drops the unreadable text of the field. */
    public void enter(String pointer, @Nullable Object value) {
        Object before = value(pointer);
        boolean same = Objects.equals(before, value) || value == null && List.of().equals(before);
        if (same && !texts.containsKey(pointer) && absenceReason(pointer) == null) {
            return;
        }
        undo.recordBefore(pointer, record, texts);
        texts.remove(pointer);
        record = shape.with(record, pointer, value);
        record = Absences.without(shape, record, pointer);
        record = Absences.confirmed(shape, record, pointer);
        focus.changed(pointer);
        notifyChanged(pointer);
    }

    /** Sets a text that was composed: it counts once somebody has confirmed or changed it. */
    public void enterComposed(String pointer, String text) {
        if (!text.equals(value(pointer))) {
            enter(pointer, text);
            record = Absences.unconfirmed(shape, record, pointer);
            notifyChanged(pointer);
        }
    }

    /** Confirms what a line took over from another case, as one undo step. */
    public void confirm(String pointer) {
        undo.recordBefore(pointer, record, texts);
        undo.endStep();
        record = Absences.confirmed(shape, record, pointer);
        notifyChanged(pointer);
    }

    /**
     * Marks a field as absent on purpose, or removes the mark.
     *
     * @param reason code of an {@code AbsenceReason}, or null to remove the mark
     */
    public void setAbsent(String pointer, @Nullable String reason) {
        if (Objects.equals(reason, absenceReason(pointer))) {
            return;
        }
        undo.recordBefore(pointer, record, texts);
        texts.remove(pointer);
        record = shape.with(record, pointer, null);
        record = Absences.with(shape, record, pointer, reason, ids);
        record = Absences.confirmed(shape, record, pointer);
        notifyChanged(pointer);
    }

    /** Returns the code of the reason a field is absent, or null. */
    public @Nullable String absenceReason(String pointer) {
        return Absences.of(record, pointer);
    }

    /** Undoes the last step; returns the pointer of the field it was made in. */
    public Optional<String> undo() {
        return undo.undo(record, texts).map(this::restore);
    }

    /** Redoes the step undone last; returns the pointer of the field it was made in. */
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
     * Runs several changes as one undo step and one notification.
     *
     * @param pointer field that gets the focus on undo
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

    /** Sets a value derived from the change being notified, in the same undo step. */
    public void setDerived(String pointer, @Nullable Object value) {
        record = shape.with(record, pointer, value);
        notifyChanged(pointer);
    }

    /** Keeps a text that does not parse as a value of the field; the value becomes null. */
    public void setUnreadable(String pointer, String text) {
        if (text.equals(texts.get(pointer))) {
            return;
        }
        undo.recordBefore(pointer, record, texts);
        texts.put(pointer, text);
        record = shape.with(record, pointer, null);
        focus.changed(pointer);
        notifyChanged(pointer);
    }

    /** Returns the unreadable texts by pointer. */
    public Map<String, String> unreadable() {
        return Collections.unmodifiableMap(texts);
    }

    public @Nullable String unreadableText(String pointer) {
        return texts.get(pointer);
    }

    /** Returns the field with the focus; a step to undo ends when the focus moves. */
    public FocusedField focus() {
        return focus;
    }

    public List<Record> lines(String path) {
        return shape.lines(record, path);
    }

    /** Sets the values that a new line begins with, by the names of its fields. */
    public void proposeForLines(Function<String, Map<String, Object>> source) {
        proposals.from(source);
    }

    /**
     * Adds a line after another, or as the last if there is none; returns its id. It is empty but
     * for what is proposed.
     */
    public UUID addLine(String path, @Nullable UUID previous) {
        UUID id = ids.get();
        added.put(id, path);
        Map<String, Object> proposed = proposals.add(path, id);
        changeLines(
                path,
                lines -> lines.withValues(lines.add(record, id, null, previous), id, proposed));
        return id;
    }

    /** Returns whether a line holds nothing but what was proposed when it was added. */
    public boolean isUntouched(String path, UUID id) {
        Map<String, Object> proposed = proposals.of(id);
        return new RecordLines(shape, path).hasOnly(record, id, proposed)
                && texts.keySet().stream().noneMatch(key -> key.startsWith(linePointer(path, id)))
                && !Absences.hasIn(record, linePointer(path, id) + "/");
    }

    /**
     * Returns the record without the lines that nobody touched: for the rules they do not exist.
     */
    public Seizure touched() {
        Seizure touched = record;
        for (var line : added.entrySet()) {
            String path = line.getValue();
            UUID id = line.getKey();
            if (line(linePointer(path, id)) != null && isUntouched(path, id)) {
                touched = new RecordLines(shape, path).remove(touched, id);
            }
        }
        return touched;
    }

    /** Removes an untouched line as if it had never been added. */
    public void dropLine(String path, UUID id) {
        Seizure without = new RecordLines(shape, path).remove(record, id);
        if (!undo.cancel(without, texts)) {
            undo.recordBefore(listPointer(path), record, texts);
            undo.endStep();
        }
        record = without;
        notifyChanged(listPointer(path));
    }

    /** Adds a line with values as the last one, as one undo step. */
    public void addLine(String path, UUID id, Record line) {
        changeLines(path, lines -> lines.add(record, id, line, null));
    }

    /** Adds a copy of a line after it, as one undo step; returns the id of the copy. */
    public UUID copyLine(String path, UUID original) {
        UUID copy = ids.get();
        changeLines(
                path,
                lines -> lines.copyValues(lines.add(record, copy, null, original), original, copy));
        return copy;
    }

    /** Removes a line and the references to it in other lists, as one undo step. */
    public void removeLine(String path, UUID id) {
        changeLines(
                path,
                lines -> {
                    texts.keySet().removeIf(key -> key.startsWith(linePointer(path, id)));
                    return lines.remove(record, id);
                });
    }

    /** Moves a line up (−1) or down (+1); does nothing at an end of the list. */
    public void moveLine(String path, UUID id, int by) {
        if (new RecordLines(shape, path).canMove(record, id, by)) {
            changeLines(path, lines -> lines.move(record, id, by));
        }
    }

    private void changeLines(String path, Function<RecordLines, Seizure> change) {
        undo.recordBefore(listPointer(path), record, texts);
        undo.endStep();
        record = change.apply(new RecordLines(shape, path));
        if (!lines(path).isEmpty()) {
            record = Absences.without(shape, record, listPointer(path));
        }
        notifyChanged(listPointer(path));
    }

    /** Replaces the record, say by a restored draft; listeners receive the root. */
    public void replace(Seizure other, Map<String, String> unreadable) {
        record = other;
        texts.clear();
        texts.putAll(unreadable);
        notifyChanged("");
    }

    /** Applies a rebase to the record and to the undo steps; listeners receive the root. */
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

    /**
     * Values that a new line begins with, and which lines hold nothing else: such a line is given
     * up when the focus leaves it.
     */
    private static final class LineProposals {
        private final Map<UUID, Map<String, Object>> byLine = new HashMap<>();
        private Function<String, Map<String, Object>> source = _ -> Map.of();

        /**
         * @param proposals returns the values for the next line of a list, by the names of its
         *     fields
         */
        void from(Function<String, Map<String, Object>> proposals) {
            source = proposals;
        }

        /** Returns the values for a new line. */
        Map<String, Object> add(String path, UUID id) {
            Map<String, Object> proposed = source.apply(path);
            if (!proposed.isEmpty()) {
                byLine.put(id, proposed);
            }
            return proposed;
        }

        Map<String, Object> of(UUID id) {
            return byLine.getOrDefault(id, Map.of());
        }
    }

    /**
     * Values of a record by pointer, as {@link RecordShape#get}. The lines of a list are found by a
     * map, which is kept until the record changes: a form asks for each field of each row.
     */
    private static final class LineValues {
        private final RecordShape<Seizure> shape;
        private final Map<String, Map<UUID, Record>> byList = new HashMap<>();
        private @Nullable Seizure known;

        LineValues(RecordShape<Seizure> shape) {
            this.shape = shape;
        }

        @Nullable Object value(Seizure record, String pointer) {
            Pointer address = Pointer.of(pointer);
            Optional<Field> field = shape.field(address.fieldPath());
            String list = list(address);
            if (field.isEmpty() || list.isEmpty() || !list.equals(field.get().lines())) {
                return shape.get(record, pointer);
            }
            Record line = line(record, address);
            return line == null ? null : shape.valueInLine(field.get(), line);
        }

        /** Returns the line that a pointer leads to or into, null outside lists. */
        @Nullable Record line(Seizure record, String pointer) {
            return line(record, Pointer.of(pointer));
        }

        private @Nullable Record line(Seizure record, Pointer address) {
            String list = list(address);
            if (list.isEmpty()) {
                return null;
            }
            if (record != known) {
                known = record;
                byList.clear();
            }
            String id = address.steps().get(list.split("\\.").length);
            return byList.computeIfAbsent(list, path -> lines(record, path))
                    .get(UUID.fromString(id));
        }

        private Map<UUID, Record> lines(Seizure record, String path) {
            var lines = new HashMap<UUID, Record>();
            shape.lines(record, path).forEach(line -> lines.put(RecordShape.lineId(line), line));
            return lines;
        }

        /** Returns the dotted path of the list that an address with one id leads into, else "". */
        private static String list(Pointer address) {
            List<String> steps = address.steps();
            List<String> ids = steps.stream().filter(Pointer::isId).toList();
            return ids.size() == 1
                    ? String.join(".", steps.subList(0, steps.indexOf(ids.getFirst())))
                    : "";
        }
    }

    /**
     * The field with the focus, and whether its text is being typed: what is wrong with it is told
     * when the focus leaves it, because it may become right with the next letter.
     */
    public static final class FocusedField {
        private final List<Consumer<String>> listeners = new ArrayList<>();
        private final List<Runnable> endListeners = new ArrayList<>();
        private final Runnable onMoved;
        private @Nullable String pointer;
        private @Nullable String typed;

        /**
         * @param onMoved runs when another field gets the focus
         */
        FocusedField(Runnable onMoved) {
            this.onMoved = onMoved;
        }

        /** Adds a listener for the pointer of the field that got the focus. */
        public void onFocus(Consumer<String> listener) {
            listeners.add(listener);
        }

        /** Adds a listener for the end of typing in a field. */
        public void onTypingEnded(Runnable listener) {
            endListeners.add(listener);
        }

        /** Returns the pointer of the field being typed in, null if there is none. */
        public @Nullable String typed() {
            return typed;
        }

        /** Handles the focus; the same field gets it again when the window does. */
        public void moveTo(String next) {
            if (!next.equals(pointer)) {
                endTyping();
                onMoved.run();
            }
            pointer = next;
            listeners.forEach(listener -> listener.accept(next));
        }

        /** Handles a change of a field, which is typing if it has the focus. */
        void changed(String changed) {
            if (changed.equals(pointer)) {
                typed = changed;
            }
        }

        /** Handles that a field lost the focus. */
        public void left(String left) {
            if (left.equals(typed)) {
                endTyping();
            }
        }

        /** Ends the typing, so that problems of the field are told. */
        public void endTyping() {
            if (typed != null) {
                typed = null;
                endListeners.forEach(Runnable::run);
            }
        }
    }
}
