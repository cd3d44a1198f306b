package rubezh.ui.seizure.scan;

import static rubezh.domain.seizure.FieldPath.paths;
import static rubezh.domain.seizure.SeizureFields.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.reference.PartyCode.PersonRole;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.editor.CommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SectionBanners;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Takes what scanners read while a record is being written. A document is offered, never entered by
 * itself; a number goes to the field with the focus if that takes numbers, a seal to the goods
 * being typed; everything else is offered where it belongs.
 */
public final class ScanController implements EditorExtension {
    private static final String PERSONS = PARTIES_PERSONS.path();
    private static final String PACKAGES = EVIDENCE_PACKAGES.path();

    /** Three lines of thirty or two of forty-four, with lines of a mail around them. */
    private static final int LONGEST_ZONE = 1_000;

    /** Fields that take whatever number is read while they have the focus. */
    static final Set<String> NUMBERS =
            Set.copyOf(
                    paths(
                            CONVEYANCES_REGISTRATION,
                            CONVEYANCES_TRAILER,
                            CONVEYANCES_VIN,
                            CONVEYANCES_VOYAGE,
                            CONVEYANCES_CONTAINER,
                            CONVEYANCES_STATE_SEALS,
                            EVIDENCE_PACKAGES_BAG,
                            EVIDENCE_PACKAGES_SEALS,
                            EVIDENCE_PACKAGES_REPLACES,
                            EVIDENCE_SAMPLES_ACT,
                            EVIDENCE_IDENTIFICATIONS_NUMBER,
                            EVIDENCE_CUSTODY_BASIS,
                            PARTIES_PERSONS_IDENTITY_NUMBER,
                            PROCEEDINGS_DOCUMENTS_NUMBER,
                            PROCEEDINGS_CASE_NUMBER));

    private final UiContext kit;
    private final LiveLabels labels;
    private final EditorViewModel model;
    private final Form form;
    private final SectionBanners banners;

    public ScanController(EditorContext context) {
        this.kit = context.kit();
        this.labels = context.labels();
        this.model = context.model();
        this.form = context.form();
        this.banners = context.banners();
    }

    @Override
    public List<Command> commands(CommandGroup group) {
        return group == CommandGroup.ENTRY
                ? List.of(Command.of("read-document", this::askForMrz))
                : List.of();
    }

    /** The zone of a document is read wherever it is pasted. */
    @Override
    public boolean handleKey(KeyEvent event) {
        boolean paste =
                event.isShortcutDown() && event.getCode() == KeyCode.V
                        || event.isShiftDown() && event.getCode() == KeyCode.INSERT;
        String text = paste ? Clipboard.getSystemClipboard().getString() : null;
        return text != null && acceptPasted(text);
    }

    @Override
    public boolean handleScan(ScanResult scan) {
        onScan(scan);
        return true;
    }

    private void onScan(ScanResult result) {
        String at = focused();
        banners.hide();
        switch (result) {
            case ScanResult.Document(_, Mrz mrz) -> onDocument(mrz);
            case ScanResult.BrokenDocument broken ->
                    banners.showSuggestion(
                            PERSONS, new UnreadableDocumentCard(kit).show(broken, banners::hide));
            case ScanResult.Unknown(String text) -> typeText(text);
            default -> onNumber(ScannedNumber.of(result), at);
        }
    }

    /** Asks for a zone to be typed or pasted. */
    private void askForMrz() {
        banners.hide();
        var entry = new MrzEntryCard(kit, today(), this::onDocument, banners::hide);
        banners.show(PERSONS, entry.root());
        entry.focus();
    }

    /**
     * Takes a pasted text if it is the whole zone of a document; says whether it was. Anything else
     * is pasted as text: what was copied must not get lost.
     */
    private boolean acceptPasted(String text) {
        if (text.length() > LONGEST_ZONE
                || !(ScanResult.of(text, today()) instanceof ScanResult.Document zone)) {
            return false;
        }
        onScan(zone);
        return true;
    }

    private void onDocument(Mrz mrz) {
        banners.hide();
        Optional<Person> known = findPerson(mrz.number());
        if (known.isPresent()) {
            String line = SeizureForm.linePointer(PERSONS, known.get().id());
            banners.showSuggestion(
                    PERSONS,
                    new SuggestionCard(kit, Feather.CREDIT_CARD, banners::hide)
                            .title("scan.document.known", mrz.surname() + " " + mrz.givenNames())
                            .accept(
                                    "scan.document.go",
                                    () -> model.goTo(PARTIES_PERSONS_ROLE.in(line)))
                            .discard("scan.discard"));
            return;
        }
        var actions =
                new DocumentCard.Actions(likelyRole(), this::add, this::onDocument, banners::hide);
        banners.showSuggestion(PERSONS, new DocumentCard(kit, labels, mrz, today()).show(actions));
    }

    private Optional<Person> findPerson(String number) {
        return record().parties().persons().stream()
                .filter(person -> isSame(number, person.identity().number()))
                .findFirst();
    }

    /** Says whether a number read is one typed by hand, perhaps in letters that look alike. */
    static boolean isSame(String read, @Nullable String typed) {
        return typed != null && Homoglyphs.fold(read).equals(Homoglyphs.fold(typed));
    }

    /** One drives; the others ride. */
    private PersonRole likelyRole() {
        boolean driven =
                record().conveyances().stream().anyMatch(c -> Codes.is(c.mode(), Codes.ROAD));
        boolean hasDriver =
                record().parties().persons().stream()
                        .anyMatch(p -> Codes.is(p.role(), Codes.DRIVER));
        return new PersonRole(driven && !hasDriver ? Codes.DRIVER : Codes.PASSENGER);
    }

    private void add(Mrz mrz, PersonRole role) {
        var values = new DocumentPersonMapper(mrz, labels.reference(), today()).values();
        UUID blank = emptyPerson();
        var line = new ArrayList<String>();
        model.form()
                .batch(
                        SeizureForm.listPointer(PERSONS),
                        () -> {
                            UUID id = blank == null ? model.form().addLine(PERSONS, null) : blank;
                            line.add(SeizureForm.linePointer(PERSONS, id));
                            model.form().enter(PARTIES_PERSONS_ROLE.in(line.getFirst()), role);
                            values.forEach((name, value) ->
                                    model.form().enter(line.getFirst() + "/" + name, value));
                        });
        model.goTo(PARTIES_PERSONS_ROLE.in(line.getFirst()));
    }

    /** Returns a person of whom nothing but the role is said, the one with the focus first. */
    private @Nullable UUID emptyPerson() {
        String at = model.focus();
        return record().parties().persons().stream()
                .filter(p -> p.surname() == null && p.identity().number() == null)
                .map(Person::id)
                .min((a, b) -> Boolean.compare(isAt(b, at), isAt(a, at)))
                .orElse(null);
    }

    private static boolean isAt(UUID line, @Nullable String pointer) {
        return pointer != null && pointer.contains(line.toString());
    }

    private void onNumber(ScannedNumber number, @Nullable String at) {
        if (at != null && NUMBERS.contains(Pointer.of(at).fieldPath())) {
            write(at, number.text());
        } else if (number.isSeal() && isAmongGoods(at)) {
            addSeal(number.text(), at);
        } else {
            offer(number, at);
        }
    }

    private static boolean isAmongGoods(@Nullable String at) {
        return at != null
                && (at.startsWith(ITEMS.pointer() + "/") || EVIDENCE_PACKAGES.contains(at));
    }

    /** Writes a number into a field, or adds it to a list. */
    private void write(String pointer, String text) {
        if (model.form().value(pointer) instanceof List<?> before) {
            var all = new ArrayList<Object>(before);
            if (all.contains(text)) {
                banners.showMessage(Pointer.of(pointer).fieldPath(), "scan.duplicate", text);
                return;
            }
            all.add(text);
            model.form().enter(pointer, all);
        } else {
            model.form().enter(pointer, text);
        }
    }

    /** Puts a seal on the package of the goods being typed, or on a new one. */
    private void addSeal(String number, @Nullable String at) {
        if (record().evidence().packages().stream().anyMatch(p -> p.seals().contains(number))) {
            banners.showMessage(PACKAGES, "scan.duplicate", number);
            return;
        }
        SeizedItem item = currentItem(at);
        model.form()
                .batch(
                        SeizureForm.listPointer(PACKAGES),
                        () -> {
                            UUID id = openPackage(item, at);
                            String line = SeizureForm.linePointer(PACKAGES, id);
                            write(EVIDENCE_PACKAGES_SEALS.in(line), number);
                            if (item != null && itemsOf(id).isEmpty()) {
                                model.form()
                                        .enter(
                                                EVIDENCE_PACKAGES_ITEMS.in(line),
                                                List.of(new LineRef(item.id())));
                            }
                        });
        banners.showMessage(PACKAGES, "scan.seal-added", number);
    }

    private List<LineRef> itemsOf(UUID pack) {
        return record().evidence().packages().stream()
                .filter(p -> p.id().equals(pack))
                .findFirst()
                .map(EvidencePackage::items)
                .orElse(List.of());
    }

    /** Returns the package with the focus, one of the goods that has no seal yet, or a new one. */
    private UUID openPackage(@Nullable SeizedItem item, @Nullable String at) {
        return record().evidence().packages().stream()
                .filter(p -> isAt(p.id(), at) || p.seals().isEmpty() && contains(p, item))
                .map(EvidencePackage::id)
                .findFirst()
                .orElseGet(() -> model.form().addLine(PACKAGES, null));
    }

    private static boolean contains(EvidencePackage pack, @Nullable SeizedItem item) {
        return item == null
                || pack.items().isEmpty()
                || pack.items().contains(new LineRef(item.id()));
    }

    private @Nullable SeizedItem currentItem(@Nullable String at) {
        List<SeizedItem> items = record().items();
        return items.stream()
                .filter(item -> isAt(item.id(), at))
                .findFirst()
                .orElse(items.isEmpty() ? null : items.getLast());
    }

    private void offer(ScannedNumber number, @Nullable String at) {
        Runnable deed =
                number.isSeal()
                        ? () -> addSeal(number.text(), null)
                        : () -> writeConveyanceNumber(number, at);
        var card =
                new SuggestionCard(kit, number.icon(), banners::hide)
                        .title(number.titleKey(), number.text());
        number.warning(kit).ifPresent(card::badge);
        banners.showSuggestion(
                number.list(), card.accept(number.acceptKey(), deed).discard("scan.discard"));
    }

    /**
     * Writes a number of a conveyance into the line with the focus, one without it, or a new one.
     */
    private void writeConveyanceNumber(ScannedNumber number, @Nullable String at) {
        String list = number.list();
        var written = new ArrayList<String>();
        model.form()
                .batch(
                        SeizureForm.listPointer(list),
                        () -> {
                            UUID id =
                                    model.form().lines(list).stream()
                                            .map(rubezh.shape.RecordShape::lineId)
                                            .filter(line ->
                                                    isEmptyField(list, line, number.field()))
                                            .min((a, b) ->
                                                    Boolean.compare(isAt(b, at), isAt(a, at)))
                                            .orElseGet(() -> model.form().addLine(list, null));
                            written.add(SeizureForm.linePointer(list, id) + "/" + number.field());
                            model.form().enter(written.getFirst(), number.text());
                        });
        model.goTo(written.getFirst());
    }

    private boolean isEmptyField(String list, UUID line, String field) {
        return model.form().value(SeizureForm.linePointer(list, line) + "/" + field) == null;
    }

    /** Types what is none of these, without the Enter at its end. */
    private void typeText(String text) {
        if (kit.overlay().focusOwner(form.node()) instanceof TextInputControl control) {
            control.replaceSelection(text);
        } else {
            banners.showMessage("event", "scan.no-field", text);
        }
    }

    /** Returns the field being typed in, null if the focus is elsewhere. */
    private @Nullable String focused() {
        boolean inForm = kit.overlay().focusOwner(form.node()) != form.node();
        return inForm ? model.focus() : null;
    }

    private Seizure record() {
        return model.form().record();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.clock().instant(), kit.zone());
    }
}
