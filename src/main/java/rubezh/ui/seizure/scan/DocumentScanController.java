package rubezh.ui.seizure.scan;

import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_ROLE;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.MrzParseResult;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.reference.PartyCode.PersonRole;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Person;
import rubezh.text.Messages;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SectionBanners;
import rubezh.ui.seizure.model.SeizureForm;

/** Offers the holder of a scanned travel document as a person; enters nothing unasked. */
final class DocumentScanController implements DocumentCard.Actions {
    private static final String PERSONS = PARTIES_PERSONS.path();

    private final EditorContext context;
    private final UiContext ui;
    private final EditorViewModel model;
    private final SectionBanners banners;
    private @Nullable MrzEntryCard entry;

    DocumentScanController(EditorContext context) {
        this.context = context;
        this.ui = context.ui();
        this.model = context.model();
        this.banners = context.banners();
    }

    /** Shows the card to type or paste a machine-readable zone into. */
    void askForMrz() {
        banners.hide();
        var card = new MrzEntryCard(ui, ui.today(), this::onDocument, banners::hide);
        entry = card;
        banners.show(PERSONS, card.root());
        card.focus();
    }

    /** Returns whether a zone is being typed: its field keeps every text that is no whole zone. */
    boolean isTypingZone() {
        return entry != null && entry.isFocused();
    }

    void onUnreadable(ScanResult.BrokenDocument broken, FieldInsertion insertion) {
        SuggestionCard card = new UnreadableDocumentCard(ui).show(broken, banners::hide);
        banners.showSuggestion(PERSONS, insertion.offerIn(card));
    }

    void onDocument(Mrz mrz) {
        banners.hide();
        banners.showSuggestion(
                PERSONS,
                ScannedPersonFinder.findByNumber(record(), mrz.number())
                        .map(person -> knownPersonCard(mrz, person))
                        .orElseGet(() -> newPersonCard(mrz)));
    }

    private SuggestionCard knownPersonCard(Mrz mrz, Person person) {
        String line = SeizureForm.linePointer(PERSONS, person.id());
        return new SuggestionCard(ui, Feather.CREDIT_CARD, banners::hide)
                .title("scan.document.known", mrz.surname() + " " + mrz.givenNames())
                .accept("scan.document.go", () -> model.goTo(PARTIES_PERSONS_ROLE.in(line)))
                .discard("scan.discard");
    }

    private SuggestionCard newPersonCard(Mrz mrz) {
        return new DocumentCard(ui, context.labels(), mrz, ui.today())
                .show(ScannedPersonFinder.likelyRole(record()), this);
    }

    @Override
    public void correct(Mrz corrected) {
        onDocument(corrected);
    }

    @Override
    public void hide() {
        banners.hide();
    }

    @Override
    public void add(Mrz mrz, PersonRole role) {
        var values =
                new DocumentPersonMapper(mrz, context.labels().reference(), ui.today()).values();
        SeizureForm form = model.form();
        var line = new ArrayList<String>();
        form.batch(
                SeizureForm.listPointer(PERSONS),
                () -> {
                    UUID id =
                            ScannedPersonFinder.findEmptyLine(record(), model.focus())
                                    .orElseGet(() -> form.addLine(PERSONS, null));
                    line.add(SeizureForm.linePointer(PERSONS, id));
                    form.enter(PARTIES_PERSONS_ROLE.in(line.getFirst()), role);
                    values.forEach((field, value) -> form.enter(field.in(line.getFirst()), value));
                });
        model.goTo(PARTIES_PERSONS_ROLE.in(line.getFirst()));
    }

    private Seizure record() {
        return model.form().record();
    }

    /** Card to type or paste a machine-readable zone, under either keyboard layout. */
    private static final class MrzEntryCard {
        private final LocalDate today;
        private final Consumer<Mrz> onComplete;
        private final TextArea zone = styled(new TextArea(), "mono");
        private final SuggestionCard card;

        /**
         * @param today day of entry
         * @param onComplete receives the complete zone
         * @param hide hides the card
         */
        public MrzEntryCard(
                UiContext ui, LocalDate today, Consumer<Mrz> onComplete, Runnable hide) {
            this.today = today;
            this.onComplete = onComplete;
            zone.setPrefRowCount(3);
            ui.texts().accessibleName(zone, "scan.entry");
            zone.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
            Label state = wrapping(styled(ui.texts().label(this::state), "muted"));
            zone.textProperty().addListener((_, _, _) -> ui.texts().repaint(state));
            card =
                    new SuggestionCard(ui, Feather.CREDIT_CARD, hide)
                            .title("scan.entry")
                            .body(zone)
                            .badge(state)
                            .discard("scan.close");
        }

        public Node root() {
            return card.root();
        }

        public void focus() {
            zone.requestFocus();
        }

        boolean isFocused() {
            return zone.isFocused();
        }

        /** Accepts a complete zone on Enter; otherwise Enter starts a new line. */
        private void pressed(KeyEvent event) {
            boolean enter = event.getCode() == KeyCode.ENTER && !event.isShiftDown();
            if (enter && parse() instanceof MrzParseResult.Read(Mrz mrz)) {
                event.consume();
                onComplete.accept(mrz);
            }
        }

        private MrzParseResult parse() {
            return Mrz.read(zone.getText(), today);
        }

        private String state(Messages m) {
            return switch (parse()) {
                case MrzParseResult.Read _ -> m.text("scan.entry.complete");
                case MrzParseResult.NoZone _ -> m.text("scan.entry.none");
                case MrzParseResult.Refused refused -> UnreadableDocumentCard.reason(refused, m);
            };
        }
    }

    /** Finds the person of a record that a scanned document belongs to, and a likely role. */
    static final class ScannedPersonFinder {
        private ScannedPersonFinder() {}

        /** Returns the person whose identity document has a number. */
        static Optional<Person> findByNumber(Seizure record, String number) {
            return record.parties().persons().stream()
                    .filter(person -> isSameNumber(number, person.identity().number()))
                    .findFirst();
        }

        /** Compares a scanned number with a typed one; look-alike letters count as equal. */
        static boolean isSameNumber(String scanned, @Nullable String typed) {
            return typed != null && Homoglyphs.fold(scanned).equals(Homoglyphs.fold(typed));
        }

        /** Returns the driver if a conveyance goes by road and has none yet, else the passenger. */
        static PersonRole likelyRole(Seizure record) {
            boolean byRoad =
                    record.conveyances().stream().anyMatch(c -> Codes.is(c.mode(), Codes.ROAD));
            boolean hasDriver =
                    record.parties().persons().stream()
                            .anyMatch(p -> Codes.is(p.role(), Codes.DRIVER));
            return new PersonRole(byRoad && !hasDriver ? Codes.DRIVER : Codes.PASSENGER);
        }

        /**
         * Returns the id of a person without surname and document number, the focused one first.
         *
         * @param focus pointer of the focused field
         */
        static Optional<UUID> findEmptyLine(Seizure record, @Nullable String focus) {
            return record.parties().persons().stream()
                    .filter(p -> p.surname() == null && p.identity().number() == null)
                    .map(Person::id)
                    .min(ScanTarget.focusedFirst(focus));
        }
    }
}
