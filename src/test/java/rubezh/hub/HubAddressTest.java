package rubezh.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.text.Fault;

/** Addresses of one server and of two. */
final class HubAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://osh@hub1.customs.example:5432,hub2.customs.example:5433/rubezh",
                "postgresql://osh@127.0.0.1:1,127.0.0.1:2/rubezh?sslmode=disable",
                "postgresql://osh@[::1]:5432/rubezh?sslmode=disable",
                "postgresql://osh@hub:5432/rubezh?sslrootcert=/etc/hub.crt"
            })
    void anAddressIsWrittenAsItIsRead(String text) {
        assertThat(HubAddress.parse(text)).hasToString(text);
    }

    @Test
    void aServerWithoutAPortHasTheUsualOne() {
        HubAddress two = HubAddress.parse("postgresql://osh@hub1,hub2:99/rubezh");
        assertThat(two.place()).isEqualTo("hub1:5432,hub2:99");
        assertThat(two.url()).isEqualTo("jdbc:postgresql://hub1:5432,hub2:99/rubezh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://osh@hub1,/rubezh",
                "postgresql://osh@hub1,hub1/rubezh",
                "postgresql://osh@hub1:99999/rubezh",
                "postgresql://osh@hub1:x/rubezh",
                "postgresql://osh@a@b/rubezh",
                "postgresql://osh@hub1&x=y/rubezh",
                "postgresql://osh@127.0.0.1,hub2/rubezh?sslmode=disable"
            })
    void anotherFormIsRefused(String text) {
        assertThatThrownBy(() -> HubAddress.parse(text))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("HUB-001"));
    }
}
