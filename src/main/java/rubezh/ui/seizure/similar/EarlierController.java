package rubezh.ui.seizure.similar;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.text.SearchFold;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.CommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureForm;

/** Takes a person or a conveyance over from an earlier case, into the fields that are empty. */
public final class EarlierController implements EditorExtension {
    private final EditorContext context;
    private final EditorViewModel model;

    public EarlierController(EditorContext context) {
        this.context = context;
        this.model = context.model();
    }

    @Override
    public List<Command> commands(CommandGroup group) {
        return group == CommandGroup.LOOKUP ? List.of(Command.of("earlier", this::ask)) : List.of();
    }

    @Override
    public List<Command> menuCommands(CommandGroup group) {
        return commands(group);
    }

    /** Names the key in the head of a section whose lines can be taken over. */
    @Override
    public List<Label> hints(SectionDefinition definition) {
        if (EarlierKind.of(definition.lists().getFirst()).isEmpty()) {
            return List.of();
        }
        Label hint = context.ui().texts().bind(new Label(), "editor.lines.earlier");
        hint.getStyleClass().add("hint");
        return List.of(hint);
    }

    /** Offers what fits the line with the focus, or a new line of the section. */
    private void ask() {
        String section = context.window().currentSection();
        for (EarlierKind kind : EarlierKind.values()) {
            if (kind.section().equals(section)) {
                ask(kind);
                return;
            }
        }
        String at = model.focus();
        context.banners()
                .showMessage(
                        at == null ? "event" : Pointer.of(at).fieldPath(),
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
                        taken -> apply(kind, line, taken))
                .show();
    }

    /** Returns the line the focus is in, or null. */
    private @Nullable UUID line(EarlierKind kind) {
        String at = model.focus();
        return model.form().lines(kind.list()).stream()
                .map(RecordShape::lineId)
                .filter(id ->
                        at != null && at.startsWith(SeizureForm.linePointer(kind.list(), id) + "/"))
                .findFirst()
                .orElse(null);
    }

    private String typed(EarlierKind kind, UUID line) {
        return kind.keyFields().stream()
                .map(name -> pointer(kind, line, name))
                .map(at ->
                        Objects.requireNonNullElse(
                                model.form().unreadableText(at), textOf(model.form().value(at))))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private void apply(EarlierKind kind, @Nullable UUID at, EarlierLine taken) {
        SeizureForm form = model.form();
        String list = SeizureForm.listPointer(kind.list());
        var line = new UUID[] {at};
        form.batch(
                at == null ? list : SeizureForm.linePointer(kind.list(), at),
                () -> {
                    UUID into = at == null ? form.addLine(kind.list(), null) : at;
                    line[0] = into;
                    kind.keyFields().forEach(name -> fill(kind, into, name, taken, true));
                    kind.otherFields().forEach(name -> fill(kind, into, name, taken, false));
                });
        model.goTo(pointer(kind, Objects.requireNonNull(line[0]), kind.keyFields().getFirst()));
    }

    /**
     * @param key whether the beginning of the value, typed to find it, is completed
     */
    private void fill(EarlierKind kind, UUID into, String name, EarlierLine taken, boolean key) {
        SeizureForm form = model.form();
        String at = pointer(kind, into, name);
        Field field = form.shape().field(kind.list() + "." + name).orElseThrow();
        Object value = form.shape().valueInLine(field, taken.line());
        Object there = form.value(at);
        boolean empty =
                (there == null || List.of().equals(there)) && form.unreadableText(at) == null;
        if (value != null && (empty || key && isBeginning(textOf(there), textOf(value)))) {
            form.enter(at, value);
        }
    }

    private static boolean isBeginning(String typed, String whole) {
        return isBeginning(typed, whole, SearchFold::of)
                || isBeginning(typed, whole, Homoglyphs::fold);
    }

    private static boolean isBeginning(String typed, String whole, UnaryOperator<String> fold) {
        String beginning = fold.apply(typed);
        String folded = fold.apply(whole);
        return folded.length() > beginning.length() && folded.startsWith(beginning);
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String pointer(EarlierKind kind, UUID line, String name) {
        return SeizureForm.linePointer(kind.list(), line) + "/" + name.replace('.', '/');
    }
}
