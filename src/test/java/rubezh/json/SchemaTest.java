package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.shape.Field;
import rubezh.table.ReferenceReader;

/** The published schemas accept the output of the program and reject variations. */
class SchemaTest {
    private static final SeizureSchema SEIZURE =
            new SeizureSchema(key -> Optional.of("the " + key), ReferenceReader.builtIn());
    private static final List<String> NUMBERS =
            List.of(
                    ("0 1 24570.83333 1.0005 0.5 0.005 1.0000001 2.000000000 1.123456 1.1234560 1.1234567 0.000005"
                                    + " 0.0001 01 1.")
                            .split(" "));
    private static final Path SCHEMAS = Path.of("src/main/resources/rubezh/schema-json");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void theSchemaOfASeizureDeclaresAndNamesEveryField() {
        Map<String, Object> schema =
                CanonicalJson.read(SEIZURE.toJson().getBytes(StandardCharsets.UTF_8));
        for (Field field : SeizureShape.SHAPE.fields()) {
            Object at = schema;
            for (String step : field.steps()) {
                at = member(member(lineOf(at), "properties"), step);
            }
            assertThat(member(at, "type")).as(field.path()).isNotNull();
            if (!List.of("id", "pos").contains(field.name())) {
                assertThat(member(at, "title")).isEqualTo("the field." + field.path());
            }
        }
    }

    /** Returns the schema of a line of a list. */
    private static @Nullable Object lineOf(@Nullable Object described) {
        Object items = member(described, "items");
        return items == null ? described : items;
    }

    private static @Nullable Object member(@Nullable Object tree, String name) {
        return tree instanceof Map<?, ?> map ? map.get(name) : null;
    }

    @Test
    void everySeizureFitsItsSchema() {
        Schema schema = ofSeizure();
        for (long seed = 0; seed < Repetitions.of(60, 2_000); seed++) {
            var seizure = GeneratedSeizure.from(new Random(seed));
            assertThat(errors(schema, SeizureShape.SHAPE.write(seizure)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void wrongTypesAndHalfAmountsDoNotFit() {
        Schema schema = ofSeizure();
        Map<String, Object> item = Map.of("id", "01930000-0000-7000-8000-000000000011", "pos", 1L);
        var halfAmount = new LinkedHashMap<>(item);
        halfAmount.put("amount", "2.075");
        List<Map<String, Object>> wrong =
                List.of(
                        Map.of("event", Map.of("start", 5L)),
                        Map.of("items", Map.of()),
                        Map.of("place", Map.of("coordinates", "90.00001 10.00000")),
                        Map.of("place", Map.of("coordinates", "10.00000 180.00001")),
                        Map.of(
                                "items",
                                List.of(Map.of("appearance", Map.of("purity", "100.01 %")))),
                        Map.of("items", List.of(halfAmount)),
                        Map.of("place", Map.of("country", "kg")));
        for (Map<String, Object> tree : wrong) {
            assertThat(errors(schema, tree)).as("%s", tree).isNotEmpty();
        }
        assertThat(errors(schema, Map.of("laboratory", Map.of(), "items", List.of(item))))
                .isEmpty();
    }

    /** The pattern agrees with the program on every amount without a sign. */
    @Test
    void anAmountFitsIfTheProgramReadsIt() {
        Schema schema = ofSeizure();
        for (Unit unit : Unit.values()) {
            for (String number : NUMBERS) {
                String amount = number + " " + unit;
                Map<String, Object> line = Map.of("items", List.of(Map.of("amount", amount)));
                boolean fits = errors(schema, line).isEmpty();
                assertThat(fits).as(amount).isEqualTo(isReadable(amount));
            }
        }
        assertThat(errors(schema, Map.of("items", List.of(Map.of("amount", "-1 KGM")))))
                .isNotEmpty();
    }

    private static boolean isReadable(String amount) {
        try {
            return Amount.of(amount).unit() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void everyCodeStandsInTheSchemaWithItsLabels() {
        assertThat(SEIZURE.toJson())
                .contains("\"const\": \"OPI-HER\"")
                .contains("Heroin / Героин")
                .contains("\"$ref\": \"#/$defs/substances\"");
    }

    @Test
    void whatTheRulesAcceptFits() {
        Schema schema = ofSeizure();
        var right =
                Map.of(
                        "items",
                        List.of(Map.of("substance", "OPI-HER")),
                        "place",
                        Map.of("coordinates", "-90.00000 180.00000"),
                        "narrative",
                        Map.of("circumstances", "A\n\tB", "summary", "В тайнике, 12 кг"));
        assertThat(errors(schema, right)).isEmpty();
    }

    @Test
    void everyTextHasTheLimitOfItsRule() {
        Map<String, Object> schema =
                CanonicalJson.read(SEIZURE.toJson().getBytes(StandardCharsets.UTF_8));
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.type() == String.class) {
                Object at = schema;
                for (String step : field.steps()) {
                    at = member(member(lineOf(at), "properties"), step);
                }
                assertThat(member(lineOf(at), "maxLength"))
                        .as(field.path())
                        .isEqualTo((long) FieldDeclaration.of(field.path()).limit());
            }
        }
    }

    @Test
    void everyRevisionFitsItsSchemaAndNoneWithoutAMember() throws IOException {
        Schema schema = schema("revision-1");
        var chain = RevisionChains.of(new TestSigner(3), 3);
        for (var revision : chain) {
            Map<String, Object> tree = CanonicalJson.read(revision.line());
            assertThat(errors(schema, tree)).isEmpty();
            for (String name : tree.keySet()) {
                var less = new LinkedHashMap<>(tree);
                less.remove(name);
                boolean optional = name.equals("prev");
                assertThat(errors(schema, less).isEmpty()).as(name).isEqualTo(optional);
                less.put(name, -1L);
                assertThat(errors(schema, less)).as(name).isNotEmpty();
            }
            var training = new LinkedHashMap<>(tree);
            training.put("training", false);
            assertThat(errors(schema, training)).isNotEmpty();
        }
    }

    @Test
    void everyReviewSheetFitsItsSchema() throws IOException {
        Schema schema = schema("review-1");
        var steps = new ArrayList<ReviewStep>();
        for (ReviewAct act : ReviewAct.values()) {
            var id = new UUID(0x7000L, 1L + act.ordinal());
            steps.add(
                    ReviewStep.of(id, act, List.of("0f".repeat(32)))
                            .at(steps.size())
                            .saying("/place/lane", "which?")
                            .of(id)
                            .takenAlone()
                            .takenBy(new StepAuthor("Bek B.", "inspector", List.of("supervisor"))));
        }
        Map<String, Object> tree =
                RecordKind.REVIEW
                        .shape()
                        .write(new ReviewRecord(new UUID(0x7000L, 9), "N-1", steps));
        assertThat(errors(schema, tree)).isEmpty();
        var nameless = new LinkedHashMap<>(tree);
        nameless.remove("seizure");
        assertThat(errors(schema, nameless)).isNotEmpty();
    }

    private static Schema ofSeizure() {
        return REGISTRY.getSchema(SEIZURE.toJson(), InputFormat.JSON);
    }

    private static Schema schema(String name) throws IOException {
        return REGISTRY.getSchema(
                Files.readString(SCHEMAS.resolve(name + ".schema.json")), InputFormat.JSON);
    }

    private static List<Error> errors(Schema schema, Map<String, Object> tree) {
        String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
        return schema.validate(json, InputFormat.JSON);
    }
}
