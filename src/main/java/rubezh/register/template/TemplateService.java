package rubezh.register.template;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateCheck;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateRecord;
import rubezh.journal.SeenNumbers;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.RegisterStorage;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Templates of the papers of a case. Each station has its own; that of headquarters goes before it.
 * Reads the register, so not for the JavaFX thread.
 *
 * <pre>{@code
 * templates.save(templates.example("kg", TemplatePaper.PROTOCOL));
 * }</pre>
 */
public final class TemplateService {
    /** Names of the examples, one for a country and a blank one. */
    public static final List<String> EXAMPLES = TemplateExamples.NAMES;

    private final RegisterStorage storage;
    private final Session session;
    private final Supplier<Station> station;
    private final IdSource source;

    /**
     * @param current returns the station as it is now
     */
    public TemplateService(
            RegisterStorage registerStorage,
            Session session,
            Supplier<Station> current,
            IdSource idSource) {
        this.storage = registerStorage;
        this.session = session;
        this.station = current;
        this.source = idSource;
    }

    /** Returns the code of this station. */
    public String station() {
        session.require(Permission.SIGNED_IN);
        return station.get().code();
    }

    /** Returns what each paper is printed by, in their order. */
    public List<TemplateState> list() {
        session.require(Permission.SIGNED_IN);
        TemplateLog log = log();
        return Arrays.stream(TemplatePaper.values()).map(log::state).toList();
    }

    /** Returns what a paper is printed by. */
    public TemplateState state(TemplatePaper paper) {
        session.require(Permission.SIGNED_IN);
        return log().state(paper);
    }

    /**
     * Returns the versions that headquarters and this station saved, the latest first; those of
     * other stations, which do not count, are left out.
     */
    public List<TemplateVersion> versions(TemplatePaper paper) {
        session.require(Permission.SIGNED_IN);
        return log().versions(paper);
    }

    /** Returns what headquarters changed unseen by the officer, in the order of the papers. */
    public List<UnseenTemplate> news() {
        session.require(Permission.SIGNED_IN);
        TemplateLog log = log();
        return Arrays.stream(TemplatePaper.values())
                .flatMap(paper -> news(paper, log.ofHeadquarters(paper)).stream())
                .toList();
    }

    private Optional<UnseenTemplate> news(TemplatePaper paper, List<TemplateVersion> versions) {
        int unseen = versions.size() - seen().of(paper.toString());
        return unseen > 0
                ? Optional.of(new UnseenTemplate(paper, unseen, versions.getFirst()))
                : Optional.empty();
    }

    /** Notes that the officer has seen all that headquarters changed of a paper. */
    public void noteSeen(TemplatePaper paper) {
        session.require(Permission.SIGNED_IN);
        seen().remember(paper.toString(), log().ofHeadquarters(paper).size());
    }

    private SeenNumbers seen() {
        String login = session.officer().login();
        return new SeenNumbers(storage.notes(), "template-seen/" + login + "/");
    }

    private TemplateLog log() {
        return new TemplateLog(storage.journal(), storage.authority(), station.get().code());
    }

    /** Returns the template that this station saved last, else one that changes nothing. */
    public PaperTemplate own(TemplatePaper paper) {
        session.require(Permission.SIGNED_IN);
        return last(paper)
                .map(TemplateVersion::content)
                .filter(content -> !content.isEmpty())
                .flatMap(content -> Optional.ofNullable(TemplateCodec.read(content).template()))
                .orElseGet(() -> PaperTemplate.builtIn(paper));
    }

    /** Returns the last version of this station. */
    private Optional<TemplateVersion> last(TemplatePaper paper) {
        return log().versions(paper).stream()
                .filter(one -> one.station().equals(station.get().code()))
                .max(Comparator.comparingInt(TemplateVersion::version));
    }

    /**
     * Saves a template as the next version of this station.
     *
     * @return its number
     * @throws Fault {@code PTL-001} if something is wrong in it; then nothing is written
     */
    public int save(PaperTemplate template) {
        session.require(Permission.MANAGE_TEMPLATES);
        requireSound(template);
        return write(template.paper(), TemplateCodec.text(template));
    }

    private static void requireSound(PaperTemplate template) {
        new TemplateCheckResult(template, TemplateCheck.of(template)).sound();
        int length = TemplateCodec.text(template).getBytes(StandardCharsets.UTF_8).length;
        if (length > TemplateCodec.MAX_BYTES) {
            throw new Fault(
                    Fault.Exit.FINDINGS,
                    "PTL-002",
                    template.paper(),
                    length,
                    TemplateCodec.MAX_BYTES);
        }
    }

    /**
     * Chooses the built-in words again, by a further version.
     *
     * @return its number
     * @throws Fault {@code PTL-003} if this station has no template for the paper
     */
    public int reset(TemplatePaper paper) {
        session.require(Permission.MANAGE_TEMPLATES);
        if (last(paper).filter(one -> !one.content().isEmpty()).isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "PTL-003", paper);
        }
        return write(paper, null);
    }

    private int write(TemplatePaper paper, @Nullable String content) {
        String code = station.get().code();
        UUID id = DerivedId.ofTemplate(code, paper.toString());
        var writer =
                new RevisionWriter(
                        storage.journal(), storage.authority(), session, station.get(), source);
        var version = new AtomicInteger();
        writer.run(chain -> {
            version.set(last(paper).map(TemplateVersion::version).orElse(0) + 1);
            RecordEdit<TemplateRecord> edit =
                    writer.edit(RecordKind.PAPER_TEMPLATE, id, log()::counts);
            var next =
                    new TemplateRecord(
                            code,
                            paper.toString(),
                            version.get(),
                            content,
                            session.officer().asAuthor());
            writer.write(chain, edit.set(next).settle(), null);
        });
        storage.catalogue().refresh(List.of(id));
        return version.get();
    }

    /**
     * Reads a file of templates.
     *
     * @throws Fault {@code PTL-004} if it is none, {@code PTL-001} if something in it is wrong
     */
    public List<PaperTemplate> read(byte[] file) {
        session.require(Permission.SIGNED_IN);
        return check(file).stream().map(TemplateCheckResult::sound).toList();
    }

    /** Returns what a file has, with all that is wrong in it. */
    public List<TemplateCheckResult> check(byte[] file) {
        session.require(Permission.SIGNED_IN);
        return TemplateFile.read(file);
    }

    /** Returns templates as a file. */
    public byte[] file(List<PaperTemplate> templates) {
        session.require(Permission.SIGNED_IN);
        return TemplateFile.write(templates);
    }

    /** Returns a case that is in no register, to look at a template by. */
    public Seizure sample() {
        session.require(Permission.SIGNED_IN);
        return TemplateExamples.sample(station.get().code(), source.ids());
    }

    /** Returns the template of an example for a paper. */
    public PaperTemplate example(String name, TemplatePaper paper) {
        session.require(Permission.SIGNED_IN);
        return read(exampleFile(name)).stream()
                .filter(one -> one.paper() == paper)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the file of an example.
     *
     * @throws Fault {@code PTL-005} if there is none of that name
     */
    public byte[] exampleFile(String name) {
        session.require(Permission.SIGNED_IN);
        return TemplateExamples.file(name);
    }
}
