package rubezh.ui.kit.form;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import rubezh.domain.seizure.Severity;
import rubezh.domain.seizure.Violation;
import rubezh.shape.Field;
import rubezh.ui.kit.Kit;

/**
 * The fields of a record on one scroll, in sections. Enter goes on and never saves; F8 walks the
 * problems in visual order; text that is no value stays where it was typed.
 */
public final class Form {
    private final Kit kit;
    private final FormModel model;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final List<Section> sections = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final ErrorSummary summary;
    private List<Violation> problems = List.of();
    private int walked = -1;

    public Form(Kit kit, FormModel model) {
        this.kit = kit;
        this.model = model;
        summary = new ErrorSummary(this);
        content.getStyleClass().add("form");
        content.setMinWidth(0);
        content.getChildren().add(summary.node());
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
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
    public Section section(String titleKey, String hint) {
        var section = new Section(this, sections.size() + 1, titleKey, hint);
        sections.add(section);
        content.getChildren().add(section.node());
        return section;
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** Makes a row for a section. */
    public FieldRow field(Field field, FieldEditor editor) {
        var row = new FieldRow(this, field, editor);
        register(row);
        return row;
    }

    /** Lets a part made elsewhere take part in problems and refreshing. */
    public void register(Place place) {
        places.add(place);
    }

    /** Shows the problems found in the record; call after every change. */
    public void show(List<Violation> found) {
        problems = List.copyOf(found);
        for (Place place : places) {
            place.mark(found.stream().filter(v -> place.covers(v.pointer())).toList());
        }
        summary.refresh();
    }

    /** Shows again what the model holds; text being typed stays. */
    public void refresh() {
        places.forEach(Place::refresh);
    }

    /** Lists what stands in the way of submitting, above the form, and sets the focus there. */
    public void showSummary() {
        summary.show();
    }

    /** Says whether every field holds a value, so that nothing typed would be lost. */
    public boolean isReadable() {
        return places.stream().allMatch(place -> place.unread().isEmpty());
    }

    /** Returns what stands in the way, in visual order: unread text first within its place. */
    List<Violation> walk() {
        var all = new ArrayList<Violation>();
        for (Place place : places) {
            place.unread().forEach(p -> all.add(new Violation(p, "", Severity.STOP, List.of())));
            problems.stream()
                    .filter(v -> v.severity() != Severity.HINT && place.covers(v.pointer()))
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
        List<Violation> all = walk();
        if (!all.isEmpty()) {
            walked = walked < 0 && by < 0 ? all.size() - 1 : Math.floorMod(walked + by, all.size());
            focus(all.get(walked).pointer());
        }
    }

    /** Sets the focus on a field. */
    public void focus(String pointer) {
        for (Section section : sections) {
            if (section.places().stream().anyMatch(p -> p.covers(pointer))) {
                section.fold(false);
            }
        }
        places.stream().filter(p -> p.covers(pointer)).findFirst().ifPresent(p -> p.focus(pointer));
    }

    /** Sets the focus on the first field. */
    public void focusFirst() {
        sections.stream().findFirst().ifPresent(Section::focus);
    }

    void traverse(Node from, boolean forward) {
        Node owner = kit.overlay().focusOwner(from);
        owner.requestFocusTraversal(
                forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }

    String sentence(Violation violation) {
        return model.sentence(violation, kit.words().messages());
    }

    String text(Entry.Bad bad) {
        return kit.words().text(bad.key(), bad.arguments().toArray());
    }

    /** Scrolls a node into view, with a little room around it. */
    void reveal(Node node) {
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
