package rubezh.narrative;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.Codes.isYes;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.AnyConcealment;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.ConveyanceState;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Proceedings;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Identity;
import rubezh.domain.seizure.party.Person;
import rubezh.format.DomainFormat;
import rubezh.text.BlankCharacters;

/**
 * Composer of the circumstances and the summary of a seizure in one language.
 *
 * <pre>{@code
 * var composer = new NarrativeComposer(format);
 * String text = composer.circumstances(seizure, NamePolicy.LEFT_OUT);
 * }</pre>
 *
 * <p>Labels of code lists stand after a colon, in quotes or in brackets, in the nominative, so that
 * no list needs declensions. Absent values and unknown codes are left out. The result is a draft
 * that the officer edits. Immutable and thread-safe.
 *
 * @see TextDiff
 */
public final class NarrativeComposer {
    private static final int MAX_SUMMARY = 200;

    private final PhraseBuilder phrases;

    public NarrativeComposer(DomainFormat format) {
        this.phrases = new PhraseBuilder(format);
    }

    /**
     * Returns the circumstances in up to six sentences: the control, the detection, conveyance and
     * concealment, the goods, the persons, packing and measures.
     */
    public String circumstances(Seizure seizure, NamePolicy policy) {
        return String.join(" ", sentences(seizure, policy));
    }

    /** Returns the sentences of {@link #circumstances}; the first is always present. */
    List<String> sentences(Seizure seizure, NamePolicy policy) {
        var sentences = new OpeningSentences(phrases);
        return Stream.of(
                        sentences.control(seizure),
                        sentences.detection(seizure),
                        new ConcealmentSentence(phrases).sentence(seizure),
                        new GoodsSentence(phrases).sentence(seizure),
                        new PersonsSentence(phrases, policy).sentence(seizure.parties().persons()),
                        new ProceedingsSentence(phrases).sentence(seizure))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /**
     * Returns the case in one line of at most 200 characters without names and registration marks;
     * empty without goods, place and conveyance.
     */
    public String summary(Seizure seizure) {
        var line = new SummaryLine(phrases);
        for (int lines = 3; lines > 0; lines--) {
            String text = line.compose(seizure, lines);
            if (text.length() <= MAX_SUMMARY) {
                return text;
            }
        }
        return line.compose(seizure, 0);
    }

    /**
     * Returns whether a text is still the composed one, ignoring blanks: nobody has edited it, so
     * that it may be replaced without confirmation.
     */
    public boolean isUnchanged(String text, Seizure seizure) {
        String plain = PhraseBuilder.freeText(text);
        return Stream.of(NamePolicy.values())
                .anyMatch(policy ->
                        plain.equals(PhraseBuilder.freeText(circumstances(seizure, policy))));
    }

    /** The case in one line: goods, place of concealment, conveyance, post. */
    private record SummaryLine(PhraseBuilder phrases) {
        /** Most places of concealment that are named. */
        private static final int PLACES = 3;

        /**
         * @param limit number of lines of goods that are named; the others are counted
         */
        String compose(Seizure seizure, int limit) {
            String post = brief(seizure.place().listedPost());
            return PhraseBuilder.joined(
                    ", ",
                    goods(seizure.items(), limit),
                    seizure.concealment()
                            .places()
                            .map(this::brief)
                            .filter(place -> !place.isEmpty())
                            .limit(PLACES)
                            .collect(Collectors.joining(", ")),
                    seizure.conveyances().stream()
                            .map(Conveyance::type)
                            .filter(type -> type != null && !is(type, "NON"))
                            .map(this::brief)
                            .findFirst()
                            .orElse(""),
                    post.isEmpty() ? place(seizure.place()) : post);
        }

        /** Returns the name of a post that is not in the list, else the country. */
        private String place(Place place) {
            String described = PhraseBuilder.freeText(place.description());
            return place.post() == null || BlankCharacters.isBlank(described)
                    ? brief(place.country())
                    : described;
        }

        private String goods(List<SeizedItem> items, int limit) {
            var named = new ArrayList<String>();
            items.stream()
                    .limit(limit)
                    .map(this::line)
                    .filter(l -> !l.isEmpty())
                    .forEach(named::add);
            int rest = items.size() - limit;
            if (rest > 0) {
                named.add(phrases.text("composer.summary.more", rest));
            }
            return String.join("; ", named);
        }

        private String line(SeizedItem item) {
            String amount =
                    item.amount() == null
                            ? ""
                            : phrases.format().figure(item.amount().quantity()).toString();
            String article = brief(item.substance());
            return PhraseBuilder.joined(
                    " ", article.isEmpty() ? brief(item.category()) : article, amount);
        }

        private String brief(@Nullable Code code) {
            return phrases.label(code).isEmpty()
                    ? ""
                    : phrases.format().shortLabel(Objects.requireNonNull(code));
        }
    }

    /**
     * Sentences on the persons, first those identified, then the others: role, citizenship, age and
     * measure; name, date of birth and document only if the policy allows it.
     */
    private record PersonsSentence(PhraseBuilder phrases, NamePolicy names) {
        String sentence(List<Person> persons) {
            return PhraseBuilder.joined(
                    " ",
                    sentence("composer.persons", persons.stream().filter(Person::isIdentified)),
                    sentence(
                            "composer.persons.unknown",
                            persons.stream().filter(Predicate.not(Person::isIdentified))));
        }

        private String sentence(String key, Stream<Person> persons) {
            return PhraseBuilder.sentence(
                    phrases.numberedList(key, persons.map(this::person).toList()));
        }

        private String person(Person person) {
            String role = phrases.label(person.role());
            return PhraseBuilder.withDetails(
                    PhraseBuilder.joined(
                            " ",
                            role.isEmpty() ? phrases.text("composer.person.no-role") : role,
                            names == NamePolicy.GIVEN ? name(person) : ""),
                    phrases.phrase("composer.person.citizenship", person.citizenship()),
                    names == NamePolicy.GIVEN ? birth(person) : "",
                    names == NamePolicy.GIVEN ? document(person.identity()) : "",
                    person.age() == null ? "" : phrases.text("composer.person.age", person.age()),
                    phrases.phrase("composer.person.sex", sex(person.sex())),
                    phrases.phrase("composer.person.measure", person.measures().action()));
        }

        private String birth(Person person) {
            return person.birth() == null
                    ? ""
                    : phrases.text(
                            "composer.person.birth", phrases.format().dates().date(person.birth()));
        }

        private String document(Identity identity) {
            String number = PhraseBuilder.freeText(identity.number());
            return number.isEmpty()
                    ? ""
                    : PhraseBuilder.joined(
                            " ",
                            PhraseBuilder.uncapitalize(phrases.label(identity.kind())),
                            number);
        }

        private static String name(Person person) {
            return PhraseBuilder.joined(
                    " ",
                    PhraseBuilder.freeText(person.surname()),
                    PhraseBuilder.freeText(person.givenName()),
                    PhraseBuilder.freeText(person.names().patronymic()));
        }

        /** Returns male or female; empty for "not known" and "not applicable". */
        private String sex(@Nullable Code sex) {
            return sex != null && (sex.code().equals("1") || sex.code().equals("2"))
                    ? phrases.label(sex)
                    : "";
        }
    }

    /** Sentence on packing and seals, attesting witnesses, documents and decisions. */
    private record ProceedingsSentence(PhraseBuilder phrases) {
        String sentence(Seizure seizure) {
            List<EvidencePackage> packages = seizure.evidence().packages();
            Proceedings proceedings = seizure.proceedings();
            return PhraseBuilder.sentence(
                    counted("composer.packages", packages.size()),
                    phrases.list("composer.bags", bags(packages)),
                    phrases.list("composer.seals", seals(packages)),
                    counted("composer.witnesses", seizure.parties().witnesses().size()),
                    isYes(proceedings.video()) ? phrases.text("composer.video") : "",
                    phrases.list(
                            "composer.documents",
                            proceedings.documents().stream().map(this::document).toList()),
                    phrases.list(
                            "composer.articles",
                            proceedings.articles().stream()
                                    .map(phrases::label)
                                    .map(label -> phrases.phrase("composer.quoted", label))
                                    .toList()),
                    decision(proceedings));
        }

        private String decision(Proceedings proceedings) {
            return PhraseBuilder.joined(
                    "; ",
                    phrases.phrase("composer.case.kind", proceedings.caseKind()),
                    phrases.typed("composer.case.number", proceedings.caseNumber()),
                    phrases.phrase("composer.handover.to", proceedings.handedTo()),
                    phrases.phrase("composer.handover.date", date(proceedings.handedOn())),
                    phrases.phrase("composer.outcome", proceedings.outcome()));
        }

        private static List<String> bags(List<EvidencePackage> packages) {
            return packages.stream().map(p -> PhraseBuilder.freeText(p.bag())).toList();
        }

        private static List<String> seals(List<EvidencePackage> packages) {
            return packages.stream()
                    .flatMap(p -> PhraseBuilder.freeText(p.seals()).stream())
                    .toList();
        }

        private String document(CaseDocument document) {
            return PhraseBuilder.joined(
                    " ",
                    phrases.label(document.kind()),
                    phrases.typed("composer.document.number", document.number()),
                    phrases.phrase("composer.document.date", date(document.date())));
        }

        private String date(@Nullable LocalDate date) {
            return date == null ? "" : phrases.format().dates().date(date);
        }

        private String counted(String key, int count) {
            return count == 0 ? "" : phrases.text(key, count);
        }
    }

    /** Sentence on the conveyances and on the place and method of concealment. */
    private record ConcealmentSentence(PhraseBuilder phrases) {
        private static final String NONE = "NON";
        private static final String FOOT = "PED";

        String sentence(Seizure seizure) {
            Concealment concealment = seizure.concealment();
            var lines = new ConcernedLines(phrases, seizure);
            String conveyances = conveyances(seizure.conveyances());
            return concealment.further().isEmpty()
                    ? PhraseBuilder.sentence(conveyances, single(concealment, lines))
                    : PhraseBuilder.sentence(
                            conveyances,
                            phrases.numberedList(
                                    "composer.concealments",
                                    concealment.all().map(one -> numbered(one, lines)).toList()));
        }

        private String single(Concealment concealment, ConcernedLines lines) {
            return PhraseBuilder.joined(
                    "; ",
                    isOpen(concealment)
                            ? phrases.text("composer.concealment.none")
                            : phrases.phrase("composer.concealment.place", concealment.place()),
                    details(concealment),
                    phrases.phrase("composer.concealment.lines", lines.of(concealment)));
        }

        /** Returns one of several places with its details in brackets; empty without a place. */
        private String numbered(AnyConcealment concealment, ConcernedLines lines) {
            return PhraseBuilder.withDetails(
                    phrases.label(concealment.place()),
                    details(concealment),
                    lines.of(concealment));
        }

        private String details(AnyConcealment concealment) {
            return PhraseBuilder.joined(
                    "; ",
                    phrases.phrase("composer.concealment.method", concealment.method()),
                    phrases.typed("composer.concealment.details", concealment.description()),
                    phrases.typed("composer.concealment.cover", concealment.cover()));
        }

        private static boolean isOpen(Concealment concealment) {
            return is(concealment.place(), NONE)
                    || concealment.place() == null && is(concealment.concealed(), "NO");
        }

        private String conveyances(List<Conveyance> conveyances) {
            if (!conveyances.isEmpty() && conveyances.stream().allMatch(c -> is(c.type(), NONE))) {
                return phrases.text("composer.conveyance.none");
            }
            if (!conveyances.isEmpty() && conveyances.stream().allMatch(this::isOnFoot)) {
                return phrases.text("composer.conveyance.foot");
            }
            return phrases.numberedList(
                    "composer.conveyances", conveyances.stream().map(this::conveyance).toList());
        }

        /** Returns whether somebody walked, by the type or, without one, by the mode. */
        private boolean isOnFoot(Conveyance conveyance) {
            return is(conveyance.type() == null ? conveyance.mode() : conveyance.type(), FOOT);
        }

        private String conveyance(Conveyance conveyance) {
            if (is(conveyance.type(), NONE)) {
                return "";
            }
            String plate = phrases.typed("composer.conveyance.plate", conveyance.registration());
            return PhraseBuilder.joined(
                    ", ",
                    phrases.label(conveyance.type()),
                    conveyance.type() == null
                            ? phrases.phrase("composer.conveyance.mode", conveyance.mode())
                            : "",
                    PhraseBuilder.freeText(conveyance.make()),
                    PhraseBuilder.withDetails(
                            plate, phrases.label(conveyance.registrationCountry())),
                    phrases.typed("composer.conveyance.trailer", conveyance.trailer()),
                    phrases.typed("composer.conveyance.vin", conveyance.vin()),
                    phrases.typed("composer.conveyance.wagon", conveyance.wagon()),
                    phrases.typed("composer.conveyance.hull", conveyance.hull()),
                    phrases.typed("composer.conveyance.voyage", conveyance.voyage()),
                    phrases.typed("composer.conveyance.container", conveyance.container()),
                    state(conveyance.state()));
        }

        private String state(ConveyanceState state) {
            return PhraseBuilder.joined(
                    ", ",
                    isYes(state.cavity()) ? phrases.text("composer.conveyance.cavity") : "",
                    isYes(state.detained()) ? phrases.text("composer.conveyance.detained") : "");
        }
    }
}
