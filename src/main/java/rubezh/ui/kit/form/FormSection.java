package rubezh.ui.kit.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.UiText;

/** A numbered part of a form: title, hairline, key at the right, fields in two columns. */
public final class FormSection {
    private static final double TWO_COLUMNS_FROM = 790;

    private sealed interface SectionContent {
        record Fields(FieldRow row) implements SectionContent {}

        record FullWidth(Node node) implements SectionContent {}
    }

    private final Form form;
    private final VBox node = new VBox();
    private final VBox body = new VBox();
    private final VBox main = new VBox();
    private final HBox aside = new HBox();
    private final Label summary = new Label();
    private final List<SectionContent> parts = new ArrayList<>();
    private final List<FormRegion> places = new ArrayList<>();
    private final Deque<BooleanSupplier> unrealized = new ArrayDeque<>();
    private final List<FieldRow> additional = new ArrayList<>();
    private final VBox additionalBox = new VBox();
    private final VBox banner = new VBox();
    private @Nullable Node beforeBanner;
    private List<FieldRow> additionalShown = List.of();
    private BooleanSupplier empty = () -> false;
    private @Nullable FieldGrid grid;
    private @Nullable LineGrid mainGrid;
    private int columns = 2;

    FormSection(Form form, int number, String titleKey, String hint) {
        this.form = form;
        UiText uiText = form.kit().words();
        var digit = styled(new Label(String.valueOf(number)), "fs-15", "muted", "section-number");
        var title = styled(uiText.bind(new Label(), titleKey), "fs-15", "semibold");
        styled(summary, "muted", "section-summary");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = styled(new Label(hint), "hint");
        styled(aside, "section-aside");
        var head = styled(new HBox(digit, title, summary, space, aside, keys), "section-head");
        head.setOnMouseClicked(_ -> open());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        styled(body, "section-body");
        styled(node, "form-section").getChildren().addAll(head, body);
        body.getChildren().addAll(banner, main, additionalBox);
        styled(main, "section-body");
        additionalBox.setManaged(false);
        banner.setManaged(false);
        uiText.accessibleName(node, titleKey);
        node.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        node.setMinWidth(0);
        body.setMinWidth(0);
        fold(false);
    }

    /** Ins in a field that is in no line adds one to the chief list, as the head says. */
    private void pressed(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.INSERT && plain && inField(event.getTarget())) {
            realize();
            if (mainGrid != null) {
                event.consume();
                mainGrid.add();
            }
        }
    }

    private boolean inField(EventTarget target) {
        Node at = target instanceof Node field ? field : null;
        while (at != null && !(at instanceof FieldGrid)) {
            at = at.getParent();
        }
        return at != null && (at.getParent() == main || at.getParent() == additionalBox);
    }

    private static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /** Adds a part that is made when it comes into sight or is reached, or soon after. */
    public FormSection addLazily(Runnable part) {
        unrealized.add(() -> {
            part.run();
            return false;
        });
        return this;
    }

    boolean isRealized() {
        return unrealized.isEmpty();
    }

    /** Makes a little more of what the section holds. */
    void realizeNext() {
        int known = places.size();
        BooleanSupplier part = unrealized.poll();
        if (part != null && part.getAsBoolean()) {
            unrealized.addFirst(part);
        }
        showAdditional(form.isLongForm());
        form.onRealized(places.subList(known, places.size()));
    }

    /** Makes as much as can take the focus. */
    void realizeFirst() {
        while (!isRealized() && firstField() == null) {
            realizeNext();
        }
    }

    private @Nullable Node firstField() {
        return body.lookup(".text-input");
    }

    /** Makes all that the section holds. */
    void realize() {
        while (!isRealized()) {
            realizeNext();
        }
    }

    /** Adds a field, labelled by message {@code field.<path>}. */
    public FormSection field(Field field, FieldEditor editor) {
        return row(form.field(field, editor));
    }

    /** Adds a row made by {@link Form#field}: left, right, left, right; or across if it is wide. */
    public FormSection row(FieldRow next) {
        places.add(next);
        return add(new SectionContent.Fields(next));
    }

    /** Adds a field of the long form: shown there, or while it holds something. */
    public FormSection additional(FieldRow next) {
        places.add(next);
        additional.add(next);
        return this;
    }

    /** Says when the section has nothing to show and may be one line. */
    public FormSection foldable(BooleanSupplier when) {
        empty = when;
        return this;
    }

    /** Folds the section where it is empty, if the focus is elsewhere. */
    void foldIfEmpty() {
        boolean inside = form.kit().overlay().focusOwner(body) != body;
        fold(empty.getAsBoolean() && !inside && banner.getChildren().isEmpty());
    }

    /** Says whether a node lies in the section. */
    boolean contains(Node other) {
        for (Node at = other; at != null; at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }

    boolean isFolded() {
        return !body.isVisible();
    }

    /** Shows all fields, or only those of the short form and what holds something, or the focus. */
    void showAdditional(boolean all) {
        List<FieldRow> shown =
                additional.stream()
                        .filter(row -> all || !row.editor().isBlank() || hasFocus(row))
                        .toList();
        if (shown.equals(additionalShown)) {
            return;
        }
        Node focused = form.kit().overlay().focusOwner(body);
        additionalShown = shown;
        layoutAdditional();
        if (focused != body && focused.getScene() != null) {
            focused.requestFocus();
        }
    }

    private boolean hasFocus(FieldRow row) {
        Node field = row.editor().node();
        return form.kit().overlay().focusOwner(field) != field || field.isFocused();
    }

    /** Shows one field that the short form leaves out. */
    void reveal(String pointer) {
        boolean hidden =
                additional.stream()
                        .anyMatch(row -> row.covers(pointer) && !additionalShown.contains(row));
        if (hidden) {
            additionalShown =
                    additional.stream()
                            .filter(row -> additionalShown.contains(row) || row.covers(pointer))
                            .toList();
            layoutAdditional();
        }
    }

    private void layoutAdditional() {
        additionalBox.getChildren().clear();
        if (!additionalShown.isEmpty()) {
            var fields = new FieldGrid(form.kit().look(), columns);
            additionalShown.forEach(fields::add);
            additionalBox.getChildren().add(fields);
        }
        additionalBox.setManaged(!additionalShown.isEmpty());
    }

    /** Adds a grid of lines; its rows are made later. */
    public FormSection lines(LineGrid lines) {
        mainGrid = mainGrid == null ? lines : mainGrid;
        unrealized.addFirst(lines::realizeRow);
        return addRegion(lines, lines.node());
    }

    /** Adds a part made elsewhere that shows fields. */
    public FormSection addRegion(FormRegion shown, Node other) {
        places.add(shown);
        return node(other);
    }

    /** Adds anything else across the section. */
    public FormSection node(Node other) {
        return add(new SectionContent.FullWidth(other));
    }

    private FormSection add(SectionContent content) {
        parts.add(content);
        addRegion(content);
        return this;
    }

    private void addRegion(SectionContent content) {
        switch (content) {
            case SectionContent.FullWidth(Node other) -> {
                grid = null;
                main.getChildren().add(other);
            }
            case SectionContent.Fields(FieldRow row) -> {
                if (grid == null) {
                    grid = new FieldGrid(form.kit().look(), columns);
                    main.getChildren().add(grid);
                }
                grid.add(row);
            }
        }
    }

    /** Lays the fields in one column where two would be too narrow; the focus stays. */
    private void fit(double width) {
        int wanted = width < TWO_COLUMNS_FROM * form.kit().look().zoom().get() ? 1 : 2;
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        Node focused = form.kit().overlay().focusOwner(body);
        grid = null;
        main.getChildren().clear();
        parts.forEach(this::addRegion);
        layoutAdditional();
        if (focused != body) {
            focused.requestFocus();
        }
    }

    /** Shows something over the fields, or takes it away; the focus goes back to where it was. */
    public void banner(@Nullable Node shown) {
        if (shown == null) {
            boolean inside = form.kit().overlay().focusOwner(banner) != banner;
            if (inside && beforeBanner != null) {
                beforeBanner.requestFocus();
            }
            banner.getChildren().clear();
        } else {
            Node owner = form.kit().overlay().focusOwner(form.node());
            beforeBanner = owner == form.node() ? null : owner;
            banner.getChildren().setAll(shown);
            banner.setManaged(true);
            form.realizeUpTo(this);
            fold(false);
            form.revealNew(banner);
        }
        banner.setManaged(shown != null);
    }

    /** Returns the place for words beside the key, right in the head. */
    public HBox aside() {
        return aside;
    }

    /** Shows the section in full, with all it holds. */
    void open() {
        realize();
        fold(false);
    }

    /** Shows the section as one line with a summary, or in full. */
    public FormSection fold(boolean folded) {
        body.setVisible(!folded);
        body.setManaged(!folded);
        summary.setVisible(folded);
        summary.setManaged(folded);
        node.getStyleClass().remove("collapsed");
        if (folded) {
            node.getStyleClass().add("collapsed");
        }
        return this;
    }

    /** Sets the words shown while the section is folded. */
    public FormSection summarise(String key) {
        form.kit().words().bind(summary, key);
        return this;
    }

    public Node node() {
        return node;
    }

    /** Unfolds the section and sets the focus on its first field. */
    public void focus() {
        form.realizeUpToFirstOf(this);
        fold(false);
        form.reveal(node);
        Node field = firstField();
        Node first = field == null ? body.lookup(".button") : field;
        if (first != null) {
            first.requestFocus();
        }
        form.revealTop(node);
    }

    /** Sets the focus on a field, if the section has it; says so. */
    boolean focus(String pointer) {
        FormRegion holder = places.stream().filter(p -> p.covers(pointer)).findFirst().orElse(null);
        if (holder != null) {
            fold(false);
            reveal(pointer);
            holder.focus(pointer);
        }
        return holder != null;
    }

    List<FormRegion> places() {
        return places;
    }
}
