package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.text.Fault;

/** Ciphers are used again for the next message of a key, and none is left once it is destroyed. */
class KeptCiphersTest {
    private static final byte[] NAME = {1};

    private final ErasableKey key = new ErasableKey(new byte[32]);
    private final AesGcmSealer sealer = new AesGcmSealer(key, new SecureRandom());

    @Test
    void oneCipherServesOneMessageAfterAnother() throws Exception {
        var first = key.ciphers().take();
        key.ciphers().giveBack(first);
        byte[] sealed = sealer.seal(new byte[] {4, 2}, NAME);
        assertThat(sealer.open(sealed, NAME)).containsExactly(4, 2);
        assertThat(key.ciphers().size()).isEqualTo(1);
        assertThat(key.ciphers().take()).isSameAs(first);
    }

    @Test
    void aDamagedMessageSpoilsNoneAfterIt() {
        byte[] sealed = sealer.seal(new byte[] {4, 2}, NAME);
        byte[] damaged = sealed.clone();
        damaged[20] ^= 1;
        assertThatThrownBy(() -> sealer.open(damaged, NAME)).isInstanceOf(Fault.class);
        assertThat(sealer.open(sealed, NAME)).containsExactly(4, 2);
    }

    @Test
    void messagesOfSeveralThreadsAreKeptApart() {
        boolean all =
                IntStream.range(0, 2000)
                        .parallel()
                        .allMatch(i -> {
                            byte[] plain = {(byte) i, (byte) (i >> 8)};
                            byte[] opened = sealer.open(sealer.seal(plain, NAME), NAME);
                            return opened[0] == plain[0] && opened[1] == plain[1];
                        });
        assertThat(all).isTrue();
    }

    @Test
    void noneIsKeptOfADestroyedKey() throws Exception {
        var used = key.ciphers().take();
        sealer.seal(new byte[] {4, 2}, NAME);
        key.destroy();
        assertThat(key.ciphers().size()).isZero();
        key.ciphers().giveBack(used);
        assertThat(key.ciphers().size()).isZero();
    }
}
