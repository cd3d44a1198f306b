package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.UiText;

/**
 * Section of a form: number, title and shortcut in the head, fields in one or two columns below.
 *
 * <pre>{@code
 * form.section("section.place", "Ctrl+2")
 *         .row(form.field(post, editors.of(post)))
 *         .additional(form.field(lane, editors.of(lane)));
 * }</pre>
 *
 * @see Form
 * @see LineGrid
 */
public final class FormSection {
    private static final double TWO_COLUMNS_FROM = 776;

    private final Form form;
    private final VBox node = styled(new VBox(), "form-section");
    private final VBox body = styled(new VBox(), "section-body");
    private final SectionFields main;
    private final SectionHeader header;
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
        header = new SectionHeader(form.ui().texts(), number, titleKey, hint);
        header.node().setOnMouseClicked(_ -> open());
        body.getChildren().addAll(banner.node(), main.node(), additional.node());
        body.setMinWidth(0);
        node.getChildren().addAll(header.node(), body);
        node.setMinWidth(0);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        node.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        form.ui().texts().accessibleName(node, titleKey);
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
        Node n = target instanceof Node field ? field : null;
        while (n != null && !(n instanceof FieldGrid)) {
            n = n.getParent();
        }
        return n != null && (n.getParent() == main.node() || n.getParent() == additional.node());
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

    /** Realizes the next part of the section. */
    void realizeNext() {
        int known = regions.size();
        BooleanSupplier part = unrealized.poll();
        if (part != null && part.getAsBoolean()) {
            unrealized.addFirst(part);
        }
        showAdditional(form.isLongForm());
        form.onRealized(regions.subList(known, regions.size()));
    }

    /** Realizes parts until one can take the focus. */
    void realizeFirst() {
        while (!isRealized() && firstField() == null) {
            realizeNext();
        }
    }

    private @Nullable Node firstField() {
        return body.lookup(".text-input");
    }

    private @Nullable Node firstButton() {
        return body.lookupAll(".button").stream().filter(Node::isManaged).findFirst().orElse(null);
    }

    /** Realizes all parts of the section. */
    void realize() {
        while (!isRealized()) {
            realizeNext();
        }
    }

    /** Adds a row of {@link Form#field}: left and right in turn, or across if it is wide. */
    public FormSection row(FieldRow next) {
        regions.add(next);
        main.add(next);
        return this;
    }

    /** Adds a field that the short form shows only with a value or with the focus. */
    public FormSection additional(FieldRow next) {
        regions.add(next);
        additional.add(next);
        return this;
    }

    /** Sets the condition for folding: the section has no content. */
    public FormSection foldable(BooleanSupplier isEmpty) {
        empty = isEmpty;
        return this;
    }

    /** Folds the section if it is empty and without the focus. */
    void foldIfEmpty() {
        boolean inside = form.ui().overlay().focusOwner(body) != body;
        fold(empty.getAsBoolean() && !inside && banner.isEmpty());
    }

    boolean contains(Node other) {
        for (Node n = other; n != null; n = n.getParent()) {
            if (n == node) {
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

    /** Adds a grid of lines, whose rows are realized later. */
    public FormSection lines(LineGrid lines) {
        mainGrid = mainGrid == null ? lines : mainGrid;
        unrealized.addFirst(lines::realizeRow);
        lines.onUnrealized(() -> form.lazyLayout().resume(unrealized, lines::realizeRow));
        return addRegion(lines, lines.node());
    }

    public FormSection addRegion(FormRegion region, Node content) {
        regions.add(region);
        return node(content);
    }

    /** Adds a node across the section. */
    public FormSection node(Node content) {
        main.add(content);
        return this;
    }

    /** Uses one column if two would be too narrow; keeps the focus. */
    private void fit(double width) {
        int columns = width < TWO_COLUMNS_FROM * form.ui().display().zoom().get() ? 1 : 2;
        if (columns == main.columns()) {
            return;
        }
        Node focused = form.ui().overlay().focusOwner(body);
        main.setColumns(columns);
        additional.setColumns(columns);
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

    /** Returns the box at the right of the header. */
    public HBox aside() {
        return header.aside();
    }

    /** Realizes and unfolds the section. */
    void open() {
        realize();
        fold(false);
    }

    /** Folds the section to its header with a summary, or unfolds it. */
    public FormSection fold(boolean folded) {
        setShown(body, !folded);
        header.showSummary(folded);
        toggleStyle(node, "collapsed", folded);
        return this;
    }

    /** Sets the text shown while the section is folded. */
    public FormSection summarise(String key) {
        header.setSummary(key);
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
        Node first = field == null ? firstButton() : field;
        if (first != null) {
            first.requestFocus();
        }
        form.scroll().revealTop(node);
    }

    /**
     * Unfolds the section and sets the focus on the first field that must be filled, or the first.
     */
    public void focusNeeded() {
        realize();
        FieldRow needed = null;
        for (FormRegion region : regions) {
            if (needed == null && region instanceof FieldRow row && row.isNeeded()) {
                needed = row;
            }
        }
        focus();
        if (needed != null) {
            focus(needed.pointer);
        }
    }

    /** Sets the focus on a field; returns whether the section has it. */
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

    /** Banner above the fields of a section; hiding it restores the focus. */
    private static final class SectionBanner {
        private final Overlay overlay;
        private final VBox box = new VBox();
        private @Nullable Node focusedBefore;

        SectionBanner(Overlay overlay) {
            this.overlay = overlay;
            box.setManaged(false);
        }

        Node node() {
            return box;
        }

        boolean isEmpty() {
            return box.getChildren().isEmpty();
        }

        /** Shows a node and remembers which node of the form has the focus. */
        void show(Node shown, Node form) {
            Node owner = overlay.focusOwner(form);
            focusedBefore = owner == form ? null : owner;
            box.getChildren().setAll(shown);
            box.setManaged(true);
        }

        void hide() {
            boolean focusInside = overlay.focusOwner(box) != box;
            if (focusInside && focusedBefore != null) {
                focusedBefore.requestFocus();
            }
            box.getChildren().clear();
            box.setManaged(false);
        }
    }

    /** Header of a section: number, title, summary while folded, text at the right and shortcut. */
    private static final class SectionHeader {
        private final UiText texts;
        private final Label summary = styled(new Label(), "muted", "section-summary");
        private final HBox aside = styled(new HBox(), "section-aside");
        private final HBox node;

        SectionHeader(UiText texts, int number, String titleKey, String hint) {
            this.texts = texts;
            var digit =
                    styled(new Label(String.valueOf(number)), "fs-15", "muted", "section-number");
            var title = styled(texts.label(titleKey), "fs-15", "semibold");
            var keys = styled(new Label(hint), "hint");
            node =
                    styled(
                            new HBox(digit, title, summary, new Spacer(), aside, keys),
                            "section-head");
        }

        Node node() {
            return node;
        }

        HBox aside() {
            return aside;
        }

        void setSummary(String key) {
            texts.bind(summary, key);
        }

        void showSummary(boolean shown) {
            setShown(summary, shown);
        }
    }

    /** Content of a section: fields in one or two columns, and nodes across the whole width. */
    private static final class SectionFields {
        private sealed interface Content {
            record Field(FieldRow row) implements Content {}

            record FullWidth(Node node) implements Content {}
        }

        private final DisplaySettings display;
        private final VBox box = styled(new VBox(), "section-body");
        private final List<Content> contents = new ArrayList<>();
        private @Nullable FieldGrid grid;
        private int columns = 2;

        SectionFields(DisplaySettings display) {
            this.display = display;
        }

        Node node() {
            return box;
        }

        int columns() {
            return columns;
        }

        void add(FieldRow row) {
            add(new Content.Field(row));
        }

        void add(Node node) {
            add(new Content.FullWidth(node));
        }

        private void add(Content content) {
            contents.add(content);
            layout(content);
        }

        /** Arranges the whole content again in a number of columns. */
        void setColumns(int count) {
            columns = count;
            grid = null;
            box.getChildren().clear();
            contents.forEach(this::layout);
        }

        private void layout(Content content) {
            switch (content) {
                case Content.FullWidth(Node node) -> {
                    grid = null;
                    box.getChildren().add(node);
                }
                case Content.Field(FieldRow row) -> {
                    if (grid == null) {
                        grid = new FieldGrid(display, columns);
                        box.getChildren().add(grid);
                    }
                    grid.add(row);
                }
            }
        }
    }
}
