package rubezh.ui.codelist;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryNames;
import rubezh.register.codelist.ListedEntry;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialogs of code lists: add, give names, close, read as another code. */
final class EntryDialogs {
    private final UiContext ui;

    EntryDialogs(UiContext ui) {
        this.ui = ui;
    }

    /** Entry as typed. */
    record NewNames(EntryNames names, @Nullable String like, @Nullable LocalDate from) {}

    /**
     * @param code code to begin with, say an unknown one
     * @param like selected entry, whose columns the new one takes over
     */
    void add(String code, @Nullable ListedEntry like, Consumer<NewNames> onEntered) {
        TextField typedCode = field("admin.codelist.field.code", code);
        TextField likeCode = field("admin.codelist.field.like", like == null ? "" : like.code());
        var names = new NameFields(new EntryNames(code, "", "", List.of()));
        var body = new VBox(labelled("admin.codelist.field.code", typedCode), names.node);
        body.getChildren().add(labelled("admin.codelist.field.like", likeCode));
        var dialog =
                new OverlayDialog(ui, "admin.codelist.add.title")
                        .message("admin.codelist.add.text")
                        .body(styled(body, "gap-8"));
        dialog.primaryIf(
                        "admin.codelist.add.do",
                        () ->
                                names.acceptDay(day -> {
                                    String model = text(likeCode);
                                    onEntered.accept(
                                            new NewNames(
                                                    names.names(text(typedCode)),
                                                    model.isEmpty() ? null : model,
                                                    day));
                                }))
                .cancel()
                .show();
        typedCode.requestFocus();
    }

    void rename(ListedEntry entry, BiConsumer<EntryNames, @Nullable LocalDate> onEntered) {
        var names = new NameFields(entry.names());
        new OverlayDialog(ui, "admin.codelist.change.title", entry.code())
                .message("admin.codelist.change.text")
                .body(names.node)
                .primaryIf(
                        "admin.codelist.change.do",
                        () ->
                                names.acceptDay(
                                        day -> onEntered.accept(names.names(entry.code()), day)))
                .cancel()
                .show();
        names.en.requestFocus();
    }

    void close(ListedEntry entry, LocalDate today, Consumer<LocalDate> onEntered) {
        TextField day = field("admin.codelist.field.to", ui.texts().dates().date(today));
        Label problem = problem();
        new OverlayDialog(ui, "admin.codelist.close.title", entry.code())
                .message("admin.codelist.close.text")
                .body(labelled("admin.codelist.field.to", day))
                .body(problem)
                .primaryIf(
                        "admin.codelist.close.do",
                        () -> {
                            Optional<LocalDate> last = ui.texts().dates().parse(day.getText());
                            problem.setVisible(last.isEmpty());
                            last.ifPresent(onEntered);
                            return last.isPresent();
                        })
                .cancel()
                .show();
        day.requestFocus();
    }

    void map(ListedEntry entry, Consumer<String> onEntered) {
        TextField target = field("admin.codelist.field.as", "");
        new OverlayDialog(ui, "admin.codelist.map.title", entry.code())
                .message("admin.codelist.map.text")
                .body(labelled("admin.codelist.field.as", target))
                .primary("admin.codelist.map.do", () -> onEntered.accept(text(target)))
                .cancel()
                .show();
        target.requestFocus();
    }

    private static String text(TextField field) {
        return BlankCharacters.strip(field.getText());
    }

    private Label problem() {
        Label problem = styled(wrapping(ui.texts().label("admin.codelist.no-day")), "stop-text");
        problem.setVisible(false);
        return problem;
    }

    private TextField field(String key, String value) {
        return ui.texts().accessibleName(new TextField(value), key);
    }

    private VBox labelled(String key, TextField field) {
        return new VBox(styled(ui.texts().label(key), "muted", "fs-12"), field);
    }

    /** Fields of names, aliases and the first day. */
    private final class NameFields {
        private final TextField en;
        private final TextField ru;
        private final TextField aliases;
        private final TextField from = field("admin.codelist.field.from", "");
        private final Label problem = problem();
        private final VBox node;

        NameFields(EntryNames names) {
            this.en = field("admin.codelist.field.en", names.en());
            this.ru = field("admin.codelist.field.ru", names.ru());
            this.aliases =
                    field("admin.codelist.field.aliases", String.join("; ", names.aliases()));
            this.node =
                    styled(
                            new VBox(
                                    labelled("admin.codelist.field.en", en),
                                    labelled("admin.codelist.field.ru", ru),
                                    labelled("admin.codelist.field.aliases", aliases),
                                    labelled("admin.codelist.field.from", from),
                                    problem),
                            "gap-8");
        }

        EntryNames names(String code) {
            List<String> others =
                    Arrays.stream(aliases.getText().split(";"))
                            .map(BlankCharacters::strip)
                            .filter(alias -> !alias.isEmpty())
                            .toList();
            return new EntryNames(code, text(en), text(ru), others);
        }

        /** Passes the day on, null for none; returns false if it cannot be read. */
        boolean acceptDay(Consumer<@Nullable LocalDate> onDay) {
            Optional<LocalDate> day = ui.texts().dates().parse(from.getText());
            boolean valid = day.isPresent() || BlankCharacters.isBlank(from.getText());
            problem.setVisible(!valid);
            if (valid) {
                onDay.accept(day.orElse(null));
            }
            return valid;
        }
    }
}
