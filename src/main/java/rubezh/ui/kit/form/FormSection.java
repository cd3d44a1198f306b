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

/**
 * Section of a form: number, title and shortcut in the head, fields in one or two columns below.
 *
 * <pre>{@code
 * form.section("section.place", "Ctrl+2")
 *         .field(post, editors.of(post))
 *         .additional(form.field(lane, editors.of(lane)));
 * }</pre>
 *
 * @see Form
 * @see LineGrid
 */
public final class FormSection {
    private static final double TWO_COLUMNS_FROM = 790;

    private final Form form;
    private final VBox node = new VBox();
    private final VBox body = new VBox();
    private final SectionFields main;
    private final HBox aside = new HBox();
    private final Label summary = new Label();
    private final List<FormRegion> regions = new ArrayList<>();
    private final Deque<BooleanSupplier> unrealized = new ArrayDeque<>();
    private final AdditionalFields additional;
    private final SectionBanner banner;
    private BooleanSupplier empty = () -> false;
    private @Nullable LineGrid mainGrid;

    FormSection(Form form, int number, String titleKey, String hint) {
        this.form = form;
        main = new SectionFields(form.ui().display());
        additional = new AdditionalFields(form.ui());
        banner = new SectionBanner(form.ui().overlay());
        UiText texts = form.ui().texts();
        var digit = styled(new Label(String.valueOf(number)), "fs-15", "muted", "section-number");
        var title = styled(texts.bind(new Label(), titleKey), "fs-15", "semibold");
        styled(summary, "muted", "section-summary");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = styled(new Label(hint), "hint");
        styled(aside, "section-aside");
        var head = styled(new HBox(digit, title, summary, space, aside, keys), "section-head");
        head.setOnMouseClicked(_ -> open());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        styled(body, "section-body");
        styled(node, "form-section").getChildren().addAll(head, body);
        body.getChildren().addAll(banner.node(), main.node(), additional.node());
        texts.accessibleName(node, titleKey);
        node.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        node.setMinWidth(0);
        body.setMinWidth(0);
        fold(false);
    }

    /** Adds a line to the main list on Ins in a field outside of any line. */
    private void onKeyPressed(KeyEvent event) {
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
        return at != null && (at.getParent() == main.node() || at.getParent() == additional.node());
    }

    private static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /** Adds a part that is realized when it becomes visible, is reached, or soon after. */
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
        int known = regions.size();
        BooleanSupplier part = unrealized.poll();
        if (part != null && part.getAsBoolean()) {
            unrealized.addFirst(part);
        }
        showAdditional(form.isLongForm());
        form.onRealized(regions.subList(known, regions.size()));
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
        regions.add(next);
        main.add(next);
        return this;
    }

    /** Adds a field of the long form: shown there, or while it holds something. */
    public FormSection additional(FieldRow next) {
        regions.add(next);
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
        boolean inside = form.ui().overlay().focusOwner(body) != body;
        fold(empty.getAsBoolean() && !inside && banner.isEmpty());
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

    /** Shows all fields, or only those of the short form, with a value or with the focus. */
    void showAdditional(boolean all) {
        additional.show(all);
    }

    /** Adds a grid of lines; its rows are made later. */
    public FormSection lines(LineGrid lines) {
        mainGrid = mainGrid == null ? lines : mainGrid;
        unrealized.addFirst(lines::realizeRow);
        return addRegion(lines, lines.node());
    }

    /** Adds a part made elsewhere that shows fields. */
    public FormSection addRegion(FormRegion shown, Node other) {
        regions.add(shown);
        return node(other);
    }

    /** Adds anything else across the section. */
    public FormSection node(Node other) {
        main.add(other);
        return this;
    }

    /** Uses one column where two would be too narrow; keeps the focus. */
    private void fit(double width) {
        int wanted = width < TWO_COLUMNS_FROM * form.ui().display().zoom().get() ? 1 : 2;
        if (wanted == main.columns()) {
            return;
        }
        Node focused = form.ui().overlay().focusOwner(body);
        main.setColumns(wanted);
        additional.setColumns(wanted);
        if (focused != body) {
            focused.requestFocus();
        }
    }

    /** Shows a node above the fields, or removes it and restores the focus. */
    public void banner(@Nullable Node shown) {
        if (shown == null) {
            banner.hide();
        } else {
            banner.show(shown, form.node());
            form.lazyLayout().realizeUpTo(this);
            fold(false);
            form.scroll().revealNew(banner.node());
        }
    }

    /** Returns the box for text at the right of the head. */
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

    /** Sets the text shown while the section is folded. */
    public FormSection summarise(String key) {
        form.ui().texts().bind(summary, key);
        return this;
    }

    public Node node() {
        return node;
    }

    /** Unfolds the section and sets the focus on its first field. */
    public void focus() {
        form.lazyLayout().realizeUpToFirstOf(this);
        fold(false);
        form.reveal(node);
        Node field = firstField();
        Node first = field == null ? body.lookup(".button") : field;
        if (first != null) {
            first.requestFocus();
        }
        form.scroll().revealTop(node);
    }

    /** Sets the focus on a field, if the section has it; says so. */
    boolean focus(String pointer) {
        FormRegion holder =
                regions.stream().filter(p -> p.covers(pointer)).findFirst().orElse(null);
        if (holder != null) {
            fold(false);
            additional.reveal(pointer);
            holder.focus(pointer);
        }
        return holder != null;
    }

    List<FormRegion> regions() {
        return regions;
    }
}
