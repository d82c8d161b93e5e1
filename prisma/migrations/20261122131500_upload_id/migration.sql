-- AlterTable
ALTER TABLE "SlidesVersion" ADD COLUMN "uploadId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "SlidesVersion_slidesId_uploadId_sha256_key" ON "SlidesVersion"("slidesId", "uploadId", "sha256");
