package rubezh.ui.kit.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.value.FieldEntry;

/**
 * The fields of a record on one scroll, in sections. Enter goes on and never saves; F8 walks the
 * problems in visual order; text that is no value stays where it was typed.
 */
public final class Form {
    private final Kit kit;
    private final FormModel model;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final List<FormSection> sections = new ArrayList<>();
    private final Set<String> pins = new HashSet<>();
    private final LazyLayout lazyLayout = new LazyLayout(this);
    private final ErrorSummary summary;
    private List<Violation> problems = List.of();
    private boolean wholeForm;
    private boolean stale;
    private int problemIndex = -1;

    public Form(Kit kit, FormModel model) {
        this.kit = kit;
        this.model = model;
        summary = new ErrorSummary(this);
        content.getStyleClass().add("form");
        content.setMinWidth(0);
        content.getChildren().add(summary.node());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    /** Tab goes where Enter would, also into a section that is folded. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof Node from) {
            openNext(from, !event.isShiftDown());
        }
    }

    Kit kit() {
        return kit;
    }

    FormModel model() {
        return model;
    }

    public Node node() {
        return scroll;
    }

    /**
     * Adds a section; sections are numbered from 1.
     *
     * @param hint key that leads here, say Ctrl+1, shown at the right
     */
    public FormSection section(String titleKey, String hint) {
        var formSection = new FormSection(this, sections.size() + 1, titleKey, hint);
        sections.add(formSection);
        content.getChildren().add(formSection.node());
        return formSection;
    }

    public List<FormSection> sections() {
        return List.copyOf(sections);
    }

    /** Makes a row for a section. */
    public FieldRow field(Field field, FieldEditor editor) {
        return new FieldRow(this, field, editor);
    }

    /** Returns what is made of the form, in visual order. */
    private List<FormRegion> places() {
        return sections.stream().flatMap(formSection -> formSection.places().stream()).toList();
    }

    /**
     * Makes the first field and, in the time of a few frames, what is in sight; the rest follows
     * later, or when it is reached. So a long record opens as fast as a short one, and keys are
     * heard while code runs for the first time.
     */
    public void startLayout() {
        sections.forEach(FormSection::foldIfEmpty);
        lazyLayout.realizeFirst();
    }

    /** Makes a little more of what is in sight; says whether anything was left to make there. */
    boolean realizeNextVisible() {
        for (FormSection formSection : sections) {
            if (!formSection.isRealized() && !formSection.isFolded() && isVisible(formSection)) {
                formSection.realizeNext();
                return true;
            }
        }
        return false;
    }

    /** Says whether the next part of a section would begin above the lower edge. */
    private boolean isVisible(FormSection formSection) {
        scroll.applyCss();
        double height = 0;
        for (FormSection above : sections.subList(0, sections.indexOf(formSection) + 1)) {
            height += above.node().prefHeight(content.getWidth());
        }
        return height < scroll.getHeight();
    }

    /** Makes a little more; says whether anything was left to make. */
    boolean realizeNext() {
        for (FormSection formSection : sections) {
            if (!formSection.isRealized() && !formSection.isFolded()) {
                formSection.realizeNext();
                return true;
            }
        }
        return false;
    }

    /** Makes everything. */
    public void realize() {
        sections.forEach(FormSection::realize);
    }

    /** Makes a section and those above it: what came later would move it. */
    void realizeUpTo(FormSection last) {
        for (FormSection formSection : sections.subList(0, sections.indexOf(last) + 1)) {
            formSection.realize();
        }
    }

    /** Makes what lies above a section, and of itself as much as takes the focus. */
    void realizeUpToFirstOf(FormSection last) {
        sections.subList(0, sections.indexOf(last)).forEach(FormSection::realize);
        last.realizeFirst();
    }

    /** Shows problems and pins in what has just been made. */
    void onRealized(List<FormRegion> made) {
        for (FormRegion region : made) {
            region.mark(of(region, problems));
            pins.forEach(pointer -> pin(region, pointer, true));
        }
    }

    /** Shows the problems found in the record; call after every change. */
    public void show(List<Violation> found) {
        catchUp();
        problems = List.copyOf(found);
        places().forEach(region -> region.mark(of(region, found)));
        summary.refresh();
    }

    private static List<Violation> of(FormRegion region, List<Violation> found) {
        return found.stream().filter(v -> region.covers(v.pointer())).toList();
    }

    /**
     * Shows again what a change touched. A key costs one field: what else follows from it, say
     * which fields are asked, is shown before the focus goes on, or when the rules have spoken.
     *
     * @param pointer of the field or list that was changed; empty for all
     */
    public void refresh(String pointer) {
        List<FormRegion> touched =
                places().stream().filter(region -> region.covers(pointer)).toList();
        if (touched.isEmpty()) {
            refresh();
        } else {
            touched.forEach(FormRegion::refresh);
            stale = true;
        }
    }

    private void catchUp() {
        if (stale) {
            refresh();
        }
    }

    /** Shows again what the model holds; text being typed stays. */
    public void refresh() {
        stale = false;
        places().forEach(FormRegion::refresh);
    }

    /** Leaves the empty last line with the focus: who saves from there did not mean it. */
    public void leaveEmptyLine() {
        places().stream()
                .filter(LineGrid.class::isInstance)
                .map(LineGrid.class::cast)
                .forEach(LineGrid::leaveEmptyLine);
    }

    /** Lists what stands in the way of submitting, above the form, and sets the focus there. */
    public void showSummary() {
        summary.show();
    }

    /** Returns what stands in the way, in visual order: unread text first within its place. */
    List<Violation> orderedProblems() {
        realize();
        var all = new ArrayList<Violation>();
        for (FormRegion region : places()) {
            region.unreadablePointers()
                    .forEach(p -> all.add(new Violation(p, "", Severity.STOP, List.of())));
            problems.stream()
                    .filter(v -> v.severity() != Severity.HINT && region.covers(v.pointer()))
                    .forEach(all::add);
        }
        return all;
    }

    /** Sets the focus on the next problem. */
    public void nextProblem() {
        step(1);
    }

    public void previousProblem() {
        step(-1);
    }

    private void step(int by) {
        List<Violation> all = orderedProblems();
        if (!all.isEmpty()) {
            problemIndex =
                    problemIndex < 0 && by < 0
                            ? all.size() - 1
                            : Math.floorMod(problemIndex + by, all.size());
            focus(all.get(problemIndex).pointer());
        }
    }

    /** Sets the focus on a field. */
    public void focus(String pointer) {
        for (FormSection formSection : sections) {
            formSection.realize();
            if (formSection.focus(pointer)) {
                return;
            }
        }
    }

    /** Marks a field that occurs once as kept from one record to the next, or no longer. */
    public void pin(String pointer, boolean kept) {
        if (kept) {
            pins.add(pointer);
        } else {
            pins.remove(pointer);
        }
        places().forEach(region -> pin(region, pointer, kept));
    }

    private static void pin(FormRegion region, String pointer, boolean kept) {
        if (region instanceof FieldRow row && row.covers(pointer)) {
            row.pin(kept);
        }
    }

    /** Sets the focus on the first field. */
    public void focusFirst() {
        sections.stream().findFirst().ifPresent(FormSection::focus);
    }

    /** Shows every field, or only those of the short form and what holds something. */
    public void setLongForm(boolean all) {
        wholeForm = all;
        sections.forEach(formSection -> formSection.showAdditional(all));
    }

    public boolean isLongForm() {
        return wholeForm;
    }

    /** Folds what is empty and where nobody types; call when the focus has come elsewhere. */
    public void foldEmptySections() {
        catchUp();
        sections.forEach(FormSection::foldIfEmpty);
        sections.forEach(formSection -> formSection.showAdditional(wholeForm));
        lazyLayout.start();
    }

    /**
     * Unfolds the section after (or before) the one a node lies in, so that the focus can get in.
     */
    private void openNext(Node from, boolean forward) {
        catchUp();
        for (int i = 0; i < sections.size(); i++) {
            int next = i + (forward ? 1 : -1);
            if (sections.get(i).contains(from)) {
                sections.get(i).realize();
                if (next >= 0 && next < sections.size()) {
                    sections.get(next).open();
                }
            }
        }
    }

    void traverse(Node from, boolean forward) {
        openNext(from, forward);
        Node owner = kit.overlay().focusOwner(from);
        owner.requestFocusTraversal(
                forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }

    String sentence(Violation violation) {
        return model.sentence(violation, kit.words().messages());
    }

    /** Says why a field has no value, empty where nobody said. */
    String absenceText(String pointer) {
        String reason = model.absenceReason(pointer);
        return reason == null ? "" : kit.words().text("kit.absent." + reason);
    }

    String text(FieldEntry.Invalid invalid) {
        return kit.words().text(invalid.key(), invalid.arguments().toArray());
    }

    /** Scrolls so that a node begins at the upper edge. */
    void revealTop(Node node) {
        scroll.layout();
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (place != null && hidden > 0) {
            scroll.setVvalue(Math.clamp(place.getMinY() / hidden, 0, 1));
        }
    }

    /** Scrolls a node into view that has just been added and has no size yet. */
    void revealNew(Node node) {
        scroll.applyCss();
        scroll.layout();
        reveal(node);
    }

    /** Scrolls a node into view, with a little room around it. */
    public void reveal(Node node) {
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double height = content.getHeight();
        double view = scroll.getViewportBounds().getHeight();
        if (place == null || height <= view) {
            return;
        }
        double top = scroll.getVvalue() * (height - view);
        double room = kit.look().px(48).get();
        if (place.getMinY() - room < top) {
            scroll.setVvalue(Math.max(0, place.getMinY() - room) / (height - view));
        } else if (place.getMaxY() + room > top + view) {
            scroll.setVvalue(Math.min(1, (place.getMaxY() + room - view) / (height - view)));
        }
    }
}
