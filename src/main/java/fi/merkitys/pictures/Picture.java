package fi.merkitys.pictures;

/**
 * A picture that is safe to show: JPEG without any metadata, upright.
 *
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // written once, and handed on
public record Picture(byte[] jpeg, int width, int height) {}
