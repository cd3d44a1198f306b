package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Official;
import rubezh.domain.seizure.party.OtherNames;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.seizure.party.Witness;
import rubezh.domain.template.Placeholder;
import rubezh.format.MixtureFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;

/**
 * Texts of a case on its papers, as markup. What the record does not state is a rule to be filled
 * in by hand where the paper needs it, and is left out elsewhere.
 */
final class CaseFormat {
    /** Rule to write on by hand. */
    static final String RULE = "_".repeat(32);

    static final String SHORT_RULE = "_".repeat(10);
    private static final double NUMBER = 8.5;
    static final String SEIZING = "SEI";
    private static final String PROTOCOL = "PSZ";

    private final ReportFormat words;
    private final PrintedCase printed;
    private final Seizure seizure;

    CaseFormat(ReportFormat words, PrintedCase printed) {
        this.words = words;
        this.printed = printed;
        this.seizure = printed.seizure();
    }

    /** Returns the number of the protocol: as recorded, otherwise the serial of the case. */
    String protocolNumber() {
        return documentNumber(Set.of(PROTOCOL))
                .orElseGet(() -> printed.number().isEmpty() ? SHORT_RULE : printed.serial());
    }

    /** Returns the number of the first document of some kinds; empty if none is recorded. */
    Optional<String> documentNumber(Set<String> kinds) {
        return seizure.proceedings().documents().stream()
                .filter(one -> Codes.isOneOf(one.kind(), kinds))
                .map(CaseDocument::number)
                .filter(number -> !Texts.isBlank(number))
                .map(Texts::orEmpty)
                .findFirst();
    }

    /** Returns what stands in the place of a placeholder of a template, plain. */
    String placeholder(Placeholder placeholder, String number, ReportIssue issue) {
        BilingualText unit = issue.unit() == null ? issue.office() : issue.unit();
        return switch (placeholder) {
            case NUMBER -> number;
            case CASE -> printed.number();
            case DATE -> words.dates().date(issue.preparedAt().toLocalDate());
            case STATION -> issue.station();
            case OFFICE -> issue.office().text(words.language());
            case UNIT -> unit.text(words.language());
        };
    }

    /** Returns the number of the case in its own type, and its operation. */
    String caseLine(String key) {
        String number =
                printed.number().isEmpty()
                        ? words.markup("report.unnumbered")
                        : Markup.mono(printed.number(), NUMBER);
        String operation =
                seizure.header().operation() == null
                        ? ""
                        : ", "
                                + words.markup(
                                        "report.case.operation",
                                        words.label(seizure.header().operation()));
        return words.markup(key) + " " + number + operation;
    }

    /** Returns a fact with the label of a field; a rule where there is no value. */
    Fact fact(String field, String value) {
        return new Fact(Markup.text(words.format().field(field)), value.isEmpty() ? RULE : value);
    }

    /** Returns a fact with the label of a message; a rule where there is no value. */
    Fact told(String key, String value) {
        return new Fact(words.markup(key), value.isEmpty() ? RULE : value);
    }

    /** Returns the value of any field as markup; empty if absent. */
    String value(@Nullable Object value) {
        return Markup.text(words.format().value(value));
    }

    /** Returns the labels of some codes, each once. */
    String labels(Stream<? extends Code> codes) {
        return codes.map(words::label)
                .distinct()
                .map(Markup::text)
                .collect(Collectors.joining(", "));
    }

    String label(@Nullable Code code) {
        return code == null ? "" : Markup.text(words.label(code));
    }

    /** Returns post, lane and description of the place. */
    String place() {
        var place = seizure.place();
        return joined(
                ", ",
                place.name(words::label),
                Texts.orEmpty(place.lane()),
                place.listedPost() == null ? "" : Texts.orEmpty(place.description()));
    }

    /** Returns a time with its offset; a rule where it is not known to the hour. */
    String moment(@Nullable OffsetDateTime time, boolean exact) {
        if (time == null) {
            return "";
        }
        return exact
                ? Markup.bold(words.moment(time))
                        + Markup.text(" (" + words.dates().offset(time.getOffset()) + ")")
                : Markup.bold(words.dates().date(time.toLocalDate())) + " " + SHORT_RULE;
    }

    /** Returns whether the paper names persons. */
    boolean names() {
        return printed.options().persons();
    }

    private String orWithheld(String name) {
        return names() || name.isEmpty() ? name : words.text("report.case.withheld");
    }

    /** Returns the name of somebody; empty where the paper names nobody. */
    String named(@Nullable String name) {
        return signing(Texts.orEmpty(name));
    }

    /** Returns a text typed freely. */
    String free(@Nullable String text) {
        return Markup.text(Texts.orEmpty(text).strip());
    }

    /** Returns a name to sign beside; a rule to write it on where the paper names nobody. */
    private String signing(String name) {
        return names() ? Markup.text(name) : "";
    }

    /** Returns rank and name of who seized; empty where the record does not state who did. */
    String seizing() {
        return signing(
                seizure.parties().officials().stream()
                        .filter(one -> Codes.is(one.role(), SEIZING))
                        .map(one ->
                                joinedText(
                                        " ", Texts.orEmpty(one.rank()), Texts.orEmpty(one.name())))
                        .findFirst()
                        .orElse(""));
    }

    /**
     * Returns rank and name of the officer who recorded the case, whoever prints it; empty where
     * the name is not known here.
     */
    String recording() {
        ReportIssue.Signatory recorder = printed.recorder();
        return recorder == null
                ? ""
                : signing(
                        joinedText(
                                " ",
                                recorder.position().text(words.language()),
                                recorder.name().text(words.language())));
    }

    /** Returns the other officials, each with his role. */
    List<Signer> others() {
        return seizure.parties().officials().stream()
                .filter(one -> !Codes.is(one.role(), SEIZING))
                .map(one ->
                        new Signer(
                                Markup.text(words.capital(role(one))),
                                signing(Texts.orEmpty(one.name()))))
                .toList();
    }

    private String role(Official official) {
        return official.role() == null
                ? words.text("report.case.participant")
                : words.label(official.role());
    }

    /** Returns the witnesses, at least two places: those not recorded are rules. */
    List<String> witnesses() {
        List<Witness> recorded = seizure.parties().witnesses();
        var lines = new ArrayList<String>();
        recorded.forEach(one -> lines.add(signing(Texts.orEmpty(one.name()))));
        while (lines.size() < 2 && !isFilmed()) {
            lines.add("");
        }
        return lines;
    }

    /** Returns a witness with year of birth and address, by index; empty if none is recorded. */
    String witness(int index) {
        List<Witness> recorded = seizure.parties().witnesses();
        if (index >= recorded.size()) {
            return "";
        }
        Witness witness = recorded.get(index);
        return names()
                ? joined(
                        ", ",
                        Texts.orEmpty(witness.name()),
                        witness.birth() == null
                                ? ""
                                : words.text(
                                        "report.case.born-year",
                                        String.valueOf(witness.birth().getYear())),
                        Texts.orEmpty(witness.address()))
                : words.markup("report.case.withheld");
    }

    /** Returns whether it was filmed instead of having witnesses. */
    boolean isFilmed() {
        return Codes.isYes(seizure.proceedings().video())
                && seizure.parties().witnesses().isEmpty();
    }

    /** Returns the name of a person to sign beside. */
    String signer(Person person) {
        return person.isIdentified() ? signing(name(person)) : "";
    }

    String name(Person person) {
        if (!person.isIdentified()) {
            return words.text("report.case.unidentified");
        }
        OtherNames names = person.names();
        String own =
                joinedText(
                        " ",
                        Texts.orEmpty(person.surname()),
                        Texts.orEmpty(person.givenName()),
                        Texts.orEmpty(names.patronymic()));
        String latin =
                joinedText(
                        " ",
                        Texts.orEmpty(names.surnameLatin()),
                        Texts.orEmpty(names.givenNameLatin()));
        return orWithheld(own.isEmpty() ? latin : own);
    }

    /** Returns name, birth and citizenship of a person. */
    String person(Person person) {
        String birth =
                !names() || person.birth() == null
                        ? ""
                        : words.text("report.case.born", words.dates().date(person.birth()));
        String citizenship =
                person.citizenship() == null
                        ? ""
                        : words.text("report.case.citizen", words.label(person.citizenship()));
        String rest = joined(", ", birth, citizenship);
        return Markup.bold(name(person)) + (rest.isEmpty() ? "" : ", " + rest);
    }

    /** Returns kind, number and end of a person's document; empty if none is recorded. */
    String document(Person person) {
        var identity = person.identity();
        if (!names()) {
            return words.markup("report.case.withheld");
        }
        return joined(
                ", ",
                joinedText(
                        " ",
                        words.format().value(identity.kind()),
                        Texts.orEmpty(identity.number())),
                identity.country() == null ? "" : words.label(identity.country()),
                identity.expires() == null
                        ? ""
                        : words.text(
                                "report.case.valid-to", words.dates().date(identity.expires())));
    }

    String role(Person person) {
        return person.role() == null
                ? words.text("report.case.person")
                : words.capital(words.label(person.role()));
    }

    /** Returns a line of goods by name, form, look, marks and how it was identified. */
    String item(SeizedItem item) {
        String mixture =
                new MixtureFormat(words.format())
                        .format(
                                seizure.mixedWith(item),
                                one -> words.inSentence(words.shortLabel(one)));
        return joined(
                "; ",
                joinedText(
                        ", ",
                        words.article(words.label(item.substance()), item.nameInClass()),
                        item.form() == null ? "" : words.label(item.form()),
                        Texts.orEmpty(item.appearance().look()),
                        Texts.orEmpty(item.appearance().marks())),
                mixture,
                item.stage() == null ? "" : words.label(item.stage()));
    }

    /** Returns the name of a line of goods with its form, for narrow places. */
    String shortItem(SeizedItem item) {
        return joined(
                ", ",
                words.article(words.shortLabel(item.substance()), item.nameInClass()),
                item.form() == null ? "" : words.shortLabel(item.form()));
    }

    /** Returns kind and make of a conveyance, and its plates where the paper names persons. */
    String conveyance(Conveyance one) {
        return joined(
                ", ",
                words.format().value(one.type()),
                Texts.orEmpty(one.make()),
                names() ? Texts.orEmpty(one.registration()) : "",
                names() ? Texts.orEmpty(one.trailer()) : "",
                Texts.orEmpty(one.voyage()),
                Texts.orEmpty(one.container()));
    }

    /** Returns number and kind of the packages of a line of goods, under a heading for both. */
    String packing(SeizedItem item) {
        Integer packages = item.packages();
        return packing(item, packages == null ? "" : words.count(packages));
    }

    /** Returns number and kind of the packages of a line of goods, the number with its word. */
    String packed(SeizedItem item) {
        Integer packages = item.packages();
        return packing(
                item,
                packages == null
                        ? ""
                        : words.text("report.packages", packages, words.count(packages)));
    }

    private String packing(SeizedItem item, String number) {
        return joined(
                ", ",
                number,
                item.weighing().packaging() == null
                        ? ""
                        : words.label(item.weighing().packaging()));
    }

    /** Returns the amount of a line of goods, a word for traces; empty if it is not measured. */
    String net(SeizedItem item) {
        if (item.isTrace()) {
            return words.markup("report.traces");
        }
        return amount(item.amount());
    }

    String amount(@Nullable Amount amount) {
        if (amount == null) {
            return "";
        }
        Quantity quantity = amount.quantity();
        return Markup.text(words.quantity(quantity.dimension(), quantity.base()));
    }

    /** Returns the totals of the lines of goods, each dimension for itself. */
    Totals totals(Function<SeizedItem, @Nullable Amount> part) {
        return seizure.items().stream()
                .map(part)
                .filter(Objects::nonNull)
                .map(Amount::quantity)
                .reduce(Totals.NONE, Totals::plus, Totals::plus);
    }

    String quantity(Dimension dimension, long base) {
        return Markup.text(words.quantity(dimension, base));
    }

    /** Returns the sum of the gross amounts of a dimension; a dash unless each line has one. */
    String grossTotal(Dimension dimension) {
        List<SeizedItem> lines =
                seizure.items().stream().filter(one -> isOf(one.amount(), dimension)).toList();
        boolean all = lines.stream().allMatch(one -> isOf(one.weighing().gross(), dimension));
        return all
                ? quantity(
                        dimension,
                        totals(item -> lines.contains(item) ? item.weighing().gross() : null)
                                .base(dimension))
                : "–";
    }

    private static boolean isOf(@Nullable Amount amount, Dimension one) {
        return amount != null && amount.quantity().dimension().equals(one);
    }

    /** Returns the packages that a line of goods lies in; of the only line, those of none too. */
    List<EvidencePackage> packages(SeizedItem item) {
        boolean only = seizure.items().size() == 1;
        return seizure.evidence().packages().stream()
                .filter(one ->
                        only && one.items().isEmpty()
                                || one.items().stream().anyMatch(ref -> ref.id().equals(item.id())))
                .toList();
    }

    /** Returns the numbers of the seals of some packages, a line each. */
    String seals(List<EvidencePackage> some) {
        return some.stream()
                .flatMap(one -> one.seals().stream())
                .map(seal -> Markup.mono(seal, NUMBER))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the numbers of the bags of some packages, a line each. */
    String bags(List<EvidencePackage> some) {
        return some.stream()
                .map(one -> Texts.orEmpty(one.bag()))
                .filter(bag -> !bag.isBlank())
                .map(bag -> Markup.mono(bag, NUMBER))
                .collect(Collectors.joining("\n"));
    }

    /** Returns what is written on a package, which may name persons. */
    String inscription(EvidencePackage one) {
        return names() ? Markup.text(Texts.orEmpty(one.inscription()).strip()) : "";
    }

    /** Returns the numbers of the lines of goods in a package. */
    String lines(EvidencePackage one) {
        List<UUID> ids = seizure.items().stream().map(SeizedItem::id).toList();
        return one.items().stream()
                .map(ref -> ids.indexOf(ref.id()) + 1)
                .filter(number -> number > 0)
                .map(words::count)
                .collect(Collectors.joining(", "));
    }

    /** Returns those parts as markup that are not blank. */
    static String joined(String between, String... parts) {
        return Markup.text(joinedText(between, parts));
    }

    private static String joinedText(String between, String... parts) {
        return Arrays.stream(parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
