package rubezh.ui.seizure.similar;

import static rubezh.domain.seizure.SeizureFields.EVENT;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.text.BlankCharacters;
import rubezh.text.SearchFold;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Copies a person or a conveyance from an earlier case into empty fields.
 *
 * @see EarlierSearch
 */
public final class EarlierController implements EditorExtension {
    private final EditorContext context;
    private final EditorViewModel model;

    public EarlierController(EditorContext context) {
        this.context = context;
        this.model = context.model();
    }

    @Override
    public List<Command> commands(EditorCommandGroup group) {
        return group == EditorCommandGroup.LOOKUP
                ? List.of(Command.of("earlier", this::ask))
                : List.of();
    }

    @Override
    public List<Command> menuCommands(EditorCommandGroup group) {
        return commands(group);
    }

    /** Returns the key hint of a section whose lines can be copied. */
    @Override
    public List<Label> hints(SectionDefinition definition) {
        if (EarlierKind.of(definition.lists().getFirst()).isEmpty()) {
            return List.of();
        }
        Label hint = styled(context.ui().texts().label("editor.lines.earlier"), "hint");
        return List.of(hint);
    }

    /** Opens the dialog for the focused line, or for a new line of the current section. */
    private void ask() {
        String section = context.window().currentSection();
        for (EarlierKind kind : EarlierKind.values()) {
            if (kind.section().equals(section)) {
                ask(kind);
                return;
            }
        }
        String focus = model.focus();
        context.banners()
                .showMessage(
                        focus == null ? EVENT.path() : Pointer.of(focus).fieldPath(),
                        "editor.earlier.no-line");
    }

    private void ask(EarlierKind kind) {
        UUID line = line(kind);
        var search = new EarlierSearch(model.context(), model.recordId(), kind);
        new EarlierDialog(
                        context.ui(),
                        context.labels(),
                        search,
                        line == null ? "" : typed(kind, line),
                        source -> apply(kind, line, source))
                .show();
    }

    /** Returns the id of the focused line, or null. */
    private @Nullable UUID line(EarlierKind kind) {
        String focus = model.focus();
        return model.form().lines(kind.list()).stream()
                .map(RecordShape::lineId)
                .filter(id ->
                        focus != null
                                && focus.startsWith(SeizureForm.linePointer(kind.list(), id) + "/"))
                .findFirst()
                .orElse(null);
    }

    private String typed(EarlierKind kind, UUID line) {
        return kind.keyFields().stream()
                .map(name -> pointer(kind, line, name))
                .map(pointer ->
                        Objects.requireNonNullElse(
                                model.form().unreadableText(pointer),
                                textOf(model.form().value(pointer))))
                .filter(text -> !BlankCharacters.isBlank(text))
                .findFirst()
                .orElse("");
    }

    private void apply(EarlierKind kind, @Nullable UUID existing, EarlierLine source) {
        SeizureForm form = model.form();
        String list = SeizureForm.listPointer(kind.list());
        var line = new UUID[] {existing};
        form.batch(
                existing == null ? list : SeizureForm.linePointer(kind.list(), existing),
                () -> {
                    UUID target = existing == null ? form.addLine(kind.list(), null) : existing;
                    line[0] = target;
                    kind.keyFields().forEach(name -> fill(kind, target, name, source, true));
                    kind.otherFields().forEach(name -> fill(kind, target, name, source, false));
                });
        model.goTo(pointer(kind, Objects.requireNonNull(line[0]), kind.keyFields().getFirst()));
    }

    /**
     * @param key whether a typed beginning of the value is completed
     */
    private void fill(EarlierKind kind, UUID target, String name, EarlierLine source, boolean key) {
        SeizureForm form = model.form();
        String pointer = pointer(kind, target, name);
        Field field = form.shape().field(kind.list() + "." + name).orElseThrow();
        Object value = form.shape().valueInLine(field, source.line());
        Object present = form.value(pointer);
        boolean empty =
                (present == null || List.of().equals(present))
                        && form.unreadableText(pointer) == null;
        if (value != null && (empty || key && isBeginning(textOf(present), textOf(value)))) {
            form.enter(pointer, value);
        }
    }

    private static boolean isBeginning(String typed, String full) {
        return isBeginning(typed, full, SearchFold::of)
                || isBeginning(typed, full, Homoglyphs::fold);
    }

    private static boolean isBeginning(String typed, String full, UnaryOperator<String> fold) {
        String beginning = fold.apply(typed);
        String folded = fold.apply(full);
        return folded.length() > beginning.length() && folded.startsWith(beginning);
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String pointer(EarlierKind kind, UUID line, String name) {
        return SeizureForm.linePointer(kind.list(), line) + "/" + name.replace('.', '/');
    }
}
