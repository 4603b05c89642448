package fi.merkitys.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** A dark village under the moon, with a light in one window: drawn here, so that it is nobody's. */
final class DemoPicture {
    private static final int WIDTH = 1_400;
    private static final int HEIGHT = 875;
    private static final int STARS = 170;
    private static final int HOUSES = 9;
    /** Of the houses, the one that is lit. */
    private static final int LIT = 5;

    private final SplittableRandom chance = new SplittableRandom(11);

    InputStream png() throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            sky(pen);
            hills(pen, 520, 46, new Color(0x1b3f50));
            hills(pen, 590, 30, new Color(0x173645));
            village(pen);
            hills(pen, 740, 20, new Color(0xd8e6ea));
        } finally {
            pen.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private void sky(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x0a1d2e), 0, HEIGHT, new Color(0x2c6676)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (var star = 0; star < STARS; star++) {
            pen.setColor(new Color(255, 255, 255, 60 + chance.nextInt(160)));
            var size = 1 + chance.nextDouble(2.4);
            pen.fill(new Ellipse2D.Double(chance.nextInt(WIDTH), chance.nextInt(480), size, size));
        }
        glow(pen, 1_060, 190, 300, new Color(255, 244, 214, 110));
        pen.setColor(new Color(0xfff4d6));
        pen.fill(new Ellipse2D.Double(995, 125, 130, 130));
    }

    private static void glow(Graphics2D pen, float x, float y, float radius, Color colour) {
        pen.setPaint(new RadialGradientPaint(
                x, y, radius, new float[] {0, 1}, new Color[] {colour, new Color(255, 244, 214, 0)}));
        pen.fill(new Ellipse2D.Float(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private void hills(Graphics2D pen, int top, int height, Color colour) {
        var hills = new Path2D.Double();
        hills.moveTo(0, HEIGHT);
        var phase = chance.nextDouble(6);
        for (var x = 0; x <= WIDTH; x += 10) {
            hills.lineTo(x, top + height * (Math.sin(x / 210.0 + phase) + Math.sin(x / 97.0 + 2 * phase) / 2));
        }
        hills.lineTo(WIDTH, HEIGHT);
        hills.closePath();
        pen.setColor(colour);
        pen.fill(hills);
    }

    private void village(Graphics2D pen) {
        for (var house = 0; house < HOUSES; house++) {
            var x = 60 + house * 148 + chance.nextInt(50);
            var y = 620 + chance.nextInt(40);
            var width = 84 + chance.nextInt(34);
            pen.setColor(new Color(0x0d2431));
            pen.fillRect(x, y, width, 140);
            var roof = new Path2D.Double();
            roof.moveTo(x - 14, y);
            roof.lineTo(x + width / 2.0, y - 52);
            roof.lineTo(x + width + 14, y);
            roof.closePath();
            pen.setColor(new Color(0xc9dbe1));
            pen.fill(roof);
            if (house == LIT) {
                glow(pen, x + width / 2f, y + 42, 190, new Color(255, 190, 90, 150));
                pen.setColor(new Color(0xffd37a));
            } else {
                pen.setColor(new Color(0x183747));
            }
            pen.fillRect(x + width / 2 - 16, y + 24, 32, 36);
        }
    }
}
