import { saveFile } from './save-file.ts';

/** Pixels for each unit of the drawing: sharp on paper and on a slide. */
const SHARPNESS = 2;

/** Draw an SVG file of this site into a PNG and hand it to the reader as a download. */
export async function savePicture(address: string, fileName: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error(`${address} could not be drawn`);
  saveFile(blob, fileName);
}
