package rubezh.ui.codelist;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryNames;
import rubezh.register.codelist.ListedEntry;
import rubezh.text.BlankCharacters;
import rubezh.ui.codelist.CodeListViewModel.TypedEntry;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialogs of code lists: add, give names, close, read as another code. */
final class EntryDialogs {
    private final UiContext ui;

    EntryDialogs(UiContext ui) {
        this.ui = ui;
    }

    /**
     * @param code code to begin with, say an unknown one
     * @param like selected entry, whose columns the new one takes over
     * @param columns columns to fill in besides
     */
    void add(
            String code,
            @Nullable ListedEntry like,
            List<String> columns,
            Consumer<TypedEntry> onEntered) {
        TextField typedCode = field("admin.codelist.field.code", code);
        TextField likeCode = field("admin.codelist.field.like", like == null ? "" : like.code());
        var names = new NameFields(new EntryNames(code, "", "", List.of()));
        var body = new VBox(labelled("admin.codelist.field.code", typedCode), names.node);
        var further = new ColumnFields(columns);
        body.getChildren().addAll(labelled("admin.codelist.field.like", likeCode), further.grid);
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
                                            new TypedEntry(
                                                    names.names(text(typedCode)),
                                                    model.isEmpty() ? null : model,
                                                    further.filled(),
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

    /** Fields of further columns, two beside each other. */
    private final class ColumnFields {
        private final Map<String, TextField> fields = new TreeMap<>();
        private final GridPane grid = styled(new GridPane(), "flow-8");

        ColumnFields(List<String> columns) {
            for (String column : columns) {
                if (EntryColumnFormat.isShown(column)) {
                    String key = EntryColumnFormat.key(column);
                    TextField field = field(key, "");
                    grid.add(labelled(key, field), fields.size() % 2, fields.size() / 2);
                    fields.put(column, field);
                }
            }
            for (int i = 0; i < 2; i++) {
                var half = new ColumnConstraints();
                half.setPercentWidth(50);
                grid.getColumnConstraints().add(half);
            }
        }

        Map<String, String> filled() {
            return fields.entrySet().stream()
                    .filter(field -> !text(field.getValue()).isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> text(field.getValue())));
        }
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
