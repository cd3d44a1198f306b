package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.Language;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.PasswordStrengthLabel;
import rubezh.ui.kit.Stepper;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.signin.FirstRunViewModel.Step;

/** View of the first run: one step at a time in a column of 880 px, usable by keyboard alone. */
final class FirstRunView {
    private final UiContext ui;
    private final UiText texts;
    private final FirstRunViewModel model;
    private final SignInFrame frame;
    private final Stepper stepper;
    private final JobProgressBar bar;
    private final String version;
    private final StationFields station;
    private final StepFields officer;
    private final PasswordField password = new PasswordField();
    private final PasswordField repeat = new PasswordField();
    private final Button next;
    private final Button start;
    private final Runnable onRestore;
    private final RecoverySheetStep sheet;
    private final JoinStep join;

    FirstRunView(UiContext ui, FirstRunViewModel model, String version, Runnable onRestore) {
        this.onRestore = onRestore;
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.version = version;
        this.bar = new JobProgressBar(texts);
        this.frame = new SignInFrame(ui, 880, false);
        this.station = new StationFields(ui, model);
        this.sheet = new RecoverySheetStep(ui, model.sheet(), bar);
        this.join = new JoinStep(ui, model.join());
        this.officer = officerFields();
        this.stepper = new Stepper(texts, steps());
        Label subtitle = keepWidth(styled(texts.label("signin.first.subtitle"), "muted"));
        frame.top(List.of(subtitle, new Spacer(), stepper));
        next = Buttons.primary(texts, Command.of("next", this::onNext));
        start = styled(Buttons.action(texts, "signin.first.start", this::onNext), "primary");
        bind();
        frame.root().addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        frame.root().addEventFilter(InputEvent.ANY, _ -> sheet.onInput());
        Commands.listen(frame.root(), () -> List.of(Commands.of(Command.of("back", model::back))));
        show();
    }

    private void bind() {
        model.step().addListener((_, _, _) -> sheet.stop());
        model.step().addListener((_, _, _) -> show());
        model.fieldErrors()
                .addListener((_, _, errors) -> {
                    station.fields().showErrors(errors);
                    officer.showErrors(errors);
                });
        password.textProperty().addListener((_, _, _) -> model.onCorrected(FieldError.OF_PASSWORD));
        repeat.textProperty()
                .addListener((_, _, _) -> model.onCorrected(Set.of(FieldError.PASSWORD_DIFFERS)));
        model.fault().addListener((_, _, _) -> show());
        model.sheet().fault().addListener((_, _, _) -> show());
    }

    Parent root() {
        return frame.root();
    }

    private static List<String> steps() {
        var keys = new ArrayList<String>();
        for (Step step : Step.values()) {
            keys.add("signin.first.step." + step.name().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    private StepFields officerFields() {
        var fields = new StepFields(ui);
        fields.add("signin.first.fullName", boundField(model.fullName()), "", FieldError.FULL_NAME);
        fields.add("signin.first.rank", boundField(model.rank()), "");
        fields.add(
                "signin.first.login",
                boundField(model.login()),
                "signin.first.login.example",
                FieldError.LOGIN);
        fields.add(
                "signin.first.password",
                password,
                new PasswordStrengthLabel(texts, password, model::names),
                FieldError.PASSWORD_SHORT,
                FieldError.PASSWORD_LONG,
                FieldError.PASSWORD_GUESSABLE);
        fields.add("signin.first.repeat", repeat, "", FieldError.PASSWORD_DIFFERS);
        return fields;
    }

    static TextField boundField(javafx.beans.property.StringProperty property) {
        var field = new TextField();
        field.textProperty().bindBidirectional(property);
        return field;
    }

    private void show() {
        Step step = model.step().get();
        if (step.compareTo(Step.OFFICER) > 0) {
            password.clear();
            repeat.clear();
        }
        stepper.showStep(step.ordinal());
        frame.beginAtTop(step == Step.STATION || step == Step.OFFICER);
        var column = frame.column().getChildren();
        column.setAll(
                switch (step) {
                    case LANGUAGE -> language();
                    case PURPOSE -> purpose();
                    case STATION -> heading("station", join.above(station.fields().node()));
                    case OFFICER -> heading("officer", officer.node());
                    case SHEET -> heading("sheet", sheet.cards());
                    case DONE -> done();
                });
        for (var fault : Arrays.asList(model.fault().get(), model.sheet().fault().get())) {
            column.addAll(FaultBox.of(texts, fault));
        }
        column.add(bar);
        fillFooter(step);
        ui.worker().onUi(this::focus);
    }

    private void focus() {
        frame.layout();
        Node first = frame.column().lookup(".choice-card");
        Node input = first == null ? frame.column().lookup(".text-input") : first;
        Button last = model.step().get() == Step.DONE ? start : next;
        (input == null ? last : input).requestFocus();
    }

    private void fillFooter(Step step) {
        Label product = styled(texts.label("signin.version", version), "fs-11", "muted");
        frame.footer().getChildren().setAll(product, new Spacer());
        if (model.canGoBack()) {
            frame.footer().getChildren().add(Buttons.of(texts, Command.of("back", model::back)));
        }
        if (step == Step.STATION || step == Step.OFFICER) {
            frame.footer().getChildren().add(next);
        } else if (step == Step.DONE) {
            frame.footer().getChildren().add(start);
        }
    }

    private List<Node> language() {
        var cards =
                cards(
                        ChoiceCard.ofLanguage(ui, Language.RU, 1, () -> choose(Language.RU)),
                        ChoiceCard.ofLanguage(ui, Language.EN, 2, () -> choose(Language.EN)));
        return List.of(cards);
    }

    private void choose(Language language) {
        texts.language().set(language);
        model.onLanguageChosen();
    }

    private List<Node> purpose() {
        var cards =
                cards(
                        new ChoiceCard(
                                ui,
                                "signin.first.new",
                                Feather.PLUS_SQUARE,
                                1,
                                () -> model.newStation(false)),
                        new ChoiceCard(
                                ui,
                                "signin.first.demo",
                                Feather.BOOK_OPEN,
                                2,
                                () -> model.createTraining(bar)),
                        new ChoiceCard(
                                ui, "signin.first.restore", Feather.ROTATE_CCW, 3, onRestore),
                        new ChoiceCard(
                                ui,
                                "signin.first.join",
                                Feather.LINK,
                                4,
                                () -> model.newStation(true)));
        return heading("purpose", cards);
    }

    private static FlowPane cards(ChoiceCard... cards) {
        return styled(new FlowPane(cards), "choice-cards");
    }

    private List<Node> heading(String name, Node body) {
        Label title = styled(texts.label("signin.first." + name + ".title"), "semibold", "fs-24");
        Label text = wrapping(styled(texts.label("signin.first." + name + ".text"), "muted"));
        text.setMinHeight(Region.USE_PREF_SIZE); // a low window scrolls instead of cutting it
        return List.of(title, text, body);
    }

    private List<Node> done() {
        Label title = styled(texts.label("signin.first.done.title"), "semibold", "fs-24");
        RegisterSetup.TrainingAccount account = model.trainingAccount();
        Label text =
                account == null
                        ? texts.label("signin.first.done.text", model.folder())
                        : texts.label(
                                "signin.first.done.training", account.login(), account.password());
        text.setWrapText(true);
        return account == null
                ? List.of(
                        title,
                        text,
                        wrapping(texts.label("signin.first.done.number", model.number(ui.clock()))),
                        sheet.outcome(),
                        join.outcome(),
                        wrapping(texts.label("signin.first.done.next")))
                : List.of(title, text);
    }

    private void onNext() {
        switch (model.step().get()) {
            case LANGUAGE, PURPOSE, SHEET -> {}
            case STATION -> {
                model.onStationEntered();
                station.fields().focusFirst(model.fieldErrors().get());
            }
            case OFFICER -> {
                model.onOfficerEntered(
                        password.getText().toCharArray(), repeat.getText().toCharArray(), bar);
                officer.focusFirst(model.fieldErrors().get());
            }
            case DONE -> model.finish();
        }
    }

    private void onKeyPressed(KeyEvent event) {
        Step step = model.step().get();
        boolean cards = step == Step.LANGUAGE || step == Step.PURPOSE || step == Step.SHEET;
        int digit = event.getCode().isDigitKey() ? event.getCode().getCode() - '0' : 0;
        if (cards && digit >= 1 && digit <= digits(step)) {
            event.consume();
            chooseCard(step, digit);
        } else if (event.getCode() == KeyCode.ENTER && !cards && !station.isChoosing()) {
            event.consume();
            onEnter();
        }
    }

    private static int digits(Step step) {
        return step == Step.LANGUAGE ? 2 : step == Step.PURPOSE ? 4 : 3;
    }

    private void chooseCard(Step step, int digit) {
        if (step == Step.SHEET) {
            sheet.choose(digit);
        } else if (step == Step.LANGUAGE) {
            choose(digit == 1 ? Language.RU : Language.EN);
        } else if (digit == 1 || digit == 4) {
            model.newStation(digit == 4);
        } else if (digit == 2) {
            model.createTraining(bar);
        } else {
            onRestore.run();
        }
    }

    /** Moves the focus to the next field; from the last one continues to the next step. */
    private void onEnter() {
        Node owner = frame.root().getScene().getFocusOwner();
        boolean last = owner == repeat || owner == next || station.isLast(owner);
        if (last || model.step().get() == Step.DONE || owner == null) {
            onNext();
        } else {
            owner.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
        }
    }
}
