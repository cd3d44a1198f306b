package rubezh.ui.seizure.scan;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.MrzCheck;
import rubezh.domain.identifier.MrzCheck.CheckState;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.PartyCode.PersonRole;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/**
 * Card that offers the holder of a travel document as a person.
 *
 * @see DocumentPersonMapper
 */
public final class DocumentCard {
    private static final int ADULT_AGE = 18;

    private final UiContext ui;
    private final LiveLabels labels;
    private final Mrz mrz;
    private final LocalDate today;
    private final DocumentPersonMapper person;

    public DocumentCard(UiContext ui, LiveLabels labels, Mrz mrz, LocalDate today) {
        this.ui = ui;
        this.labels = labels;
        this.mrz = mrz;
        this.today = today;
        this.person = new DocumentPersonMapper(mrz, labels.reference(), today);
    }

    /** Actions of the card. */
    interface Actions {
        /** Adds the person in a role, with the zone, which may be a corrected one. */
        void add(Mrz mrz, PersonRole role);

        /** Shows the card of the corrected zone. */
        void correct(Mrz mrz);

        void hide();
    }

    /**
     * @param likely likely role of the person
     */
    SuggestionCard show(PersonRole likely, Actions actions) {
        var card = new SuggestionCard(ui, Feather.CREDIT_CARD, actions::hide);
        card.title(ScanFormat.titleKey(mrz), ScanFormat.holder(mrz));
        card.subtitle(ui.texts().label(this::facts)).body(MrzLinesView.of(mrz));
        checks().forEach(card::badge);
        warnings().forEach(card::badge);
        String role = labels.full(likely);
        Runnable add = () -> actions.add(mrz, likely);
        if (ScanFormat.isDoubtful(mrz)) {
            card.secondary("scan.document.add", add, role);
        } else {
            card.accept("scan.document.add", add, role);
        }
        card.secondary(roles(actions));
        mrz.repaired(today)
                .ifPresent(corrected ->
                        card.secondary(
                                "scan.document.corrected", () -> actions.correct(corrected)));
        return card.discard("scan.discard");
    }

    /** Returns country, date of birth and last day of validity, as far as known. */
    private String facts(Messages m) {
        var dates = DateFormatter.in(m.language());
        var facts = new ArrayList<String>();
        facts.add(person.country(mrz.nationality()).map(labels::brief).orElse(mrz.nationality()));
        mrz.birth().exact().ifPresent(day -> facts.add(m.text("scan.born", dates.date(day))));
        mrz.expiry().exact().ifPresent(day -> facts.add(m.text("scan.valid", dates.date(day))));
        return String.join(" · ", facts);
    }

    private List<Label> checks() {
        return mrz.checks().stream()
                .filter(check -> check.state() != CheckState.ABSENT)
                .map(this::check)
                .toList();
    }

    private Label check(MrzCheck check) {
        String name = "scan.check." + check.part();
        char read = mrz.lines().get(check.line()).charAt(check.column());
        if (check.state() == CheckState.OK) {
            return mark(
                    Feather.CHECK,
                    "ok-text",
                    m -> m.text("scan.check.good", m.text(name), String.valueOf(read)));
        }
        String expected = String.valueOf(check.expected());
        return mark(
                Feather.ALERT_OCTAGON,
                "stop-text",
                m -> m.text("scan.check.bad", m.text(name), String.valueOf(read), expected));
    }

    private List<Label> warnings() {
        var warnings = new ArrayList<Label>();
        mrz.expiry()
                .exact()
                .filter(day -> day.isBefore(today))
                .ifPresent(_ -> warnings.add(warning("scan.expired")));
        mrz.birth()
                .exact()
                .map(day -> Period.between(day, today).getYears())
                .filter(age -> age < ADULT_AGE)
                .ifPresent(age -> warnings.add(warning("scan.minor", age)));
        if (mrz.mayHaveTruncatedNames()) {
            warnings.add(warning("scan.name-truncated"));
        }
        return warnings;
    }

    private Label warning(String key, Object... arguments) {
        return mark(Feather.ALERT_TRIANGLE, "warn-text", m -> m.text(key, arguments));
    }

    private Label mark(Feather icon, String style, Function<Messages, String> text) {
        Label label = ui.texts().label(text);
        label.setGraphic(Icons.of(icon, 14, style));
        return label;
    }

    private MenuButton roles(Actions actions) {
        var menu = ui.texts().bind(new MenuButton(), "scan.document.role");
        labels.reference().list(CodeListId.PERSON_ROLES).entries().stream()
                .filter(entry -> entry.isValidOn(today))
                .map(entry -> new PersonRole(entry.code()))
                .forEach(role -> {
                    var item = new MenuItem(labels.full(role));
                    item.setOnAction(_ -> {
                        actions.hide();
                        actions.add(mrz, role);
                    });
                    menu.getItems().add(item);
                });
        return menu;
    }

    /** View of the lines of a machine-readable zone with coloured check digits. */
    private static final class MrzLinesView {
        private MrzLinesView() {}

        static Node of(Mrz mrz) {
            var box = styled(new VBox(), "mrz-lines");
            for (int i = 0; i < mrz.lines().size(); i++) {
                box.getChildren().add(line(mrz, i));
            }
            return box;
        }

        private static HBox line(Mrz mrz, int number) {
            String text = mrz.lines().get(number);
            var row = new HBox();
            int start = 0;
            for (MrzCheck check : checks(mrz, number)) {
                add(row, text.substring(start, check.column()), "");
                String style =
                        check.state() == CheckState.BAD
                                ? "mrz-character-invalid"
                                : "mrz-character-valid";
                add(row, text.substring(check.column(), check.column() + 1), style);
                start = check.column() + 1;
            }
            add(row, text.substring(start), "");
            return row;
        }

        private static List<MrzCheck> checks(Mrz mrz, int line) {
            return mrz.checks().stream()
                    .filter(check -> check.line() == line && check.state() != CheckState.ABSENT)
                    .sorted(Comparator.comparingInt(MrzCheck::column))
                    .toList();
        }

        private static void add(HBox row, String text, String style) {
            if (!text.isEmpty()) {
                var label = styled(new Label(text), "mono", "mrz-character");
                if (!style.isEmpty()) {
                    label.getStyleClass().add(style);
                }
                row.getChildren().add(label);
            }
        }
    }
}
