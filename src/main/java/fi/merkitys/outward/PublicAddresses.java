package fi.merkitys.outward;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are the public internet's: not this machine, not the network it stands in, not what a cloud provider
 * keeps for its machines.
 */
final class PublicAddresses {
    /** The registry of special addresses (RFC 6890 and what was added), as far as Java does not know them by a name. */
    private static final List<Range> SPECIAL = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 3));

    /** All that is handed out is here; within it, what leads back to old addresses or to nowhere is left out. */
    private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);

    private static final List<Range> SPECIAL_6 =
            List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("2002::", 16), Range.of("3fff::", 20));

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> SPECIAL.stream().noneMatch(range -> range.contains(four));
            case Inet6Address six ->
                GLOBAL_UNICAST.contains(six) && SPECIAL_6.stream().noneMatch(range -> range.contains(six));
            default -> false;
        };
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Range(byte[] begin, int bits) {
        static Range of(String begin, int bits) {
            try {
                // A literal: nobody is asked for it.
                return new Range(InetAddress.getByName(begin).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(begin, e);
            }
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            int whole = bits / 8;
            int rest = bits % 8;
            int mask = 0xff << (8 - rest) & 0xff;
            return bytes.length == begin.length
                    && Arrays.equals(bytes, 0, whole, begin, 0, whole)
                    && (rest == 0 || (bytes[whole] & mask) == (begin[whole] & mask));
        }
    }
}
